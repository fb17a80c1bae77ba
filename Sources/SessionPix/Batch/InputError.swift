/// Why a run cannot begin: what was named is not there.
public enum InputError: Error, Hashable, Sendable {
  /// These paths do not exist.
  case missing([Missing])
  /// There is no file in what was named; what the walk passed over.
  case noFiles([PhotoPath], [PhotoWalk.Remark])
  /// The kernel cannot tell of new files; its own message.
  case notWatched(reason: String)
  /// The results of two files would have one name.
  case sameName(PhotoPath, PhotoPath)
  /// Patterns or shard leave no photo.
  case noneLeft

  /// A path that does not exist.
  public struct Missing: Hashable, Sendable {
    /// The path.
    public let path: PhotoPath
    /// The system's own message.
    public let reason: String

    /// A path and why it cannot be found.
    public init(path: PhotoPath, reason: String) {
      self.path = path
      self.reason = reason
    }
  }
}

extension InputError: CustomStringConvertible {
  /// Sentences for people, one a line: what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let paths):
      paths.map { "\($0.path.display) cannot be found (\($0.reason)); check the name" }
        .joined(separator: "\n")
    case .notWatched(let reason):
      "folders cannot be watched (\(reason)); raise fs.inotify.max_user_instances by sysctl"
    case .sameName(let first, let second):
      "the results of \(first.display) and \(second.display) would have one name, since results are named by the paths"
        + " as they are given; give both from the same folder, or each an output folder of its own"
    case .noneLeft:
      "none of the files is taken; check --include, --exclude and --shard"
    case .noFiles(let paths, let remarks):
      (remarks.map(\.description) + [
        "there is no file in \(paths.map(\.display).joined(separator: ", ")); name a folder with photos"
      ]).joined(separator: "\n")
    }
  }
}

extension PhotoWalk.Remark: CustomStringConvertible {
  /// One sentence for people: what was passed over and why.
  public var description: String {
    switch reason {
    case .loop:
      "passed over: \(path.display): this link leads back to a folder that it lies in"
    case .unreadable(let reason):
      "passed over: \(path.display): the folder cannot be read (\(reason)); check its permissions"
    case .output:
      "passed over: \(path.display): it is the output folder, so results would become inputs"
    case .nameTaken(let other):
      "passed over: \(path.display): its results would have the names of those of \(other.display); give both from"
        + " the same folder"
    case .special:
      "passed over: \(path.display): it is a pipe, socket or device and no file"
    }
  }
}
