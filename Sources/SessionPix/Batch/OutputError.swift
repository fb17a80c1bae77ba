/// Why results cannot be written at all.
///
/// The run ends; what is already there stays whole.
public enum OutputError: Error, Hashable, Sendable {
  /// The folder cannot be made or opened; the system's own message.
  case notOpened(PhotoPath, reason: String)
  /// Nothing can be written into the folder; the system's own message.
  case notWritable(PhotoPath, reason: String)
  /// The folder is an input folder or lies in one.
  case insideInput(PhotoPath)
  /// Results would go into an input folder.
  case intoInput(PhotoPath)
  /// Another run is writing into the folder.
  case busy(PhotoPath)
  /// The file system cannot say whether another run is writing into the folder; the system's own message.
  case notLocked(PhotoPath, reason: String)
  /// The folder holds a `findings.jsonl` that is not ours.
  case foreignFindings(PhotoPath)
  /// The folder's `findings.jsonl` is a symbolic link, which may lead to an input.
  case linkedFindings(PhotoPath)
  /// A line of the folder's `corrections.jsonl` cannot be read, counted from 1.
  case damagedCorrections(PhotoPath, line: Int)
  /// The folder's `corrections.jsonl` cannot be read; the system's own message.
  case correctionsNotRead(PhotoPath, reason: String)
  /// A file cannot be written; the system's own message.
  case notWritten(PhotoPath, reason: String)
  /// One file's name cannot be used here, others can: it is too long, or something is in the way.
  case nameNotUsable(PhotoPath, reason: String)
  /// A file that should be replaced is one of the inputs.
  case wouldOverwriteInput(PhotoPath)
  /// The folder's records are by the photos' own names, and the run's would say nothing.
  case namesKept(PhotoPath)
  /// The folder's records are by names that say nothing, and the run's would be the photos' own.
  case namesHashed(PhotoPath)
  /// The folder's names were made with another key.
  case otherNamesKey(PhotoPath)
}

extension OutputError {
  /// Whether other photos can still be written.
  var concernsOnePhoto: Bool {
    switch self {
    case .nameNotUsable, .wouldOverwriteInput: true
    default: false
    }
  }

  init(_ error: SystemError, writing path: PhotoPath) {
    self =
      error.concernsOneName
      ? .nameNotUsable(path, reason: error.message) : .notWritten(path, reason: error.message)
  }
}

extension OutputError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .notOpened(let path, let reason):
      "the output folder \(path.display) cannot be made or opened (\(reason)); name another one"
    case .notWritable(let path, let reason):
      "nothing can be written into \(path.display) (\(reason)); check its permissions, or name"
        + " another folder"
    case .insideInput(let path):
      "the output folder \(path.display) is an input folder or lies inside one, so results would"
        + " become inputs; name a folder elsewhere"
    case .intoInput(let path):
      "results would be written into the input folder \(path.display); name an output folder"
        + " elsewhere"
    case .busy(let path):
      "another run is writing into \(path.display); wait for it, or name another folder"
    case .notLocked(let path, let reason):
      "\(path.display) cannot be locked (\(reason)), so two runs could spoil each other's records; name a folder on"
        + " another file system"
    case .foreignFindings(let path):
      "\(path.display) was not written by SessionPix; move it away, or name another folder"
    case .linkedFindings(let path):
      "\(path.display) is a symbolic link, and records are not written through one; remove the link, or"
        + " name another folder"
    case .damagedCorrections(let path, let line):
      "line \(line) of \(path.display) cannot be read, and what people added by hand must not get lost;"
        + " mend the line or remove it"
    case .correctionsNotRead(let path, let reason):
      "\(path.display) cannot be read (\(reason)), and what people added by hand must not get lost;"
        + " make it readable or move it away"
    case .notWritten(let path, let reason):
      "\(path.display) cannot be written (\(reason)); check the space and permissions of the output"
        + " folder"
    case .nameNotUsable(let path, let reason):
      "there can be no file \(path.display) (\(reason)); rename the photo, or name another output folder"
    case .wouldOverwriteInput(let path):
      "\(path.display) is one of the inputs and is not overwritten; name another output folder"
    case .namesKept(let path):
      "\(path.display) holds photos by their own names; with --names hashed, name another output folder"
    case .namesHashed(let path):
      "\(path.display) holds photos by names that say nothing; add --names hashed, or name another output"
        + " folder"
    case .otherNamesKey(let path):
      "the names in \(path.display) were made with another key; give that one by --names-key, or name"
        + " another output folder"
    }
  }
}
