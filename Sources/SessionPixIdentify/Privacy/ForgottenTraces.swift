import SessionPix

/// Reads everything that is left, to prove that nothing of some photos is.
struct ForgottenTraces {
  private let names: Set<PhotoPath>
  private let folders: Set<PhotoPath>
  private let paths: Set<String>
  private let checksums: DigestSearch
  private let questions: DigestSearch

  /// What would be traces.
  ///
  /// - Parameters:
  ///   - sources: The photos.
  ///   - questions: Identifiers of questions about them alone.
  ///   - kept: Checksums of photos that stay: another copy of the same photo may.
  init(
    _ sources: [Findings.Source], questions: Set<String> = [], sparing kept: Set<String>
  ) {
    self.questions = DigestSearch(
      for: questions, length: IdentifyFolder.identifierLength, of: IdentifyFolder.letters)
    names = Set(sources.map(\.name))
    folders = Set(names.map(\.parent))
    paths = Set(sources.map(\.path))
    checksums = DigestSearch(for: Set(sources.compactMap(\.sha256)).subtracting(kept))
  }

  /// Sees that no image has their name, that none in the making lies beside, that no file but the findings holds their
  /// checksum, and none at all the identifier of a question about them.
  ///
  /// - Throws: ``ForgettingError``, also where a file cannot be read: that is no proof.
  func proveNone(in folder: PhotoPath) throws {
    for file in try files(in: folder) {
      try proveNoImage(file)
      guard [".jsonl", ".html", ".csv"].contains(where: file.name.text.hasSuffix) else { continue }
      if let found = try trace(in: file) {
        throw ForgettingError.left(found, place: file.name.display)
      }
    }
  }

  /// Sees that no image has their name, and that none in the making lies beside.
  ///
  /// - Throws: ``ForgettingError``, also where a folder cannot be read: that is no proof.
  func proveNoImages(in folder: PhotoPath) throws {
    for file in try files(in: folder) { try proveNoImage(file) }
  }

  /// Every file but the findings.
  private func files(in folder: PhotoPath) throws -> [NamedSource] {
    let walk = try PhotoWalk([folder])
    for remark in walk.remarks {
      if case .unreadable(let reason) = remark.reason {
        throw ForgettingError.notRead(remark.path.display, reason: reason)
      }
    }
    return walk.photos.filter { $0.name != FindingsFile.name }
  }

  private func proveNoImage(_ file: NamedSource) throws(ForgettingError) {
    if let photo = file.name.preparedPhoto, names.contains(photo) {
      throw .left(photo.display, place: file.name.display)
    }
    if file.name.lastComponent.isTemporary, folders.contains(file.name.parent) {
      throw .left("some photo", place: file.name.display)
    }
  }

  private func trace(in file: NamedSource) throws(ForgettingError) -> String? {
    do throws(PhotoError) {
      if let found = try checksums.first(in: file.source.path) { return found }
      return try questions.first(in: file.source.path)
    } catch {
      throw .notRead(file.name.display, reason: error.description)
    }
  }

  /// Sees that no record is of them or names them.
  ///
  /// - Throws: ``ForgettingError``, or `PhotoError` where the findings cannot be read.
  func proveNone(in folder: IdentifyFolder) throws {
    try folder.forEachPhoto { findings in
      if names.contains(findings.name) || findings.original.map(paths.contains) == true {
        throw ForgettingError.left(findings.source.path, place: FindingsFile.name.text)
      }
    }
  }
}

/// Something is left of a photo that was to be forgotten, or may be.
public enum ForgettingError: Error, Hashable, Sendable {
  /// The photo, its checksum or a question about it, and the file with the trace.
  case left(String, place: String)
  /// A file or folder that cannot be read; the system's own message.
  case notRead(String, reason: String)
}

extension ForgettingError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .left(let photo, let place):
      "\(place) still holds a trace of \(photo); look at it, and remove it by hand or run the command again"
    case .notRead(let place, let reason):
      "\(place) cannot be read (\(reason)), so nobody knows whether a trace is left in it; make it readable or"
        + " remove it, and run the command again"
    }
  }
}
