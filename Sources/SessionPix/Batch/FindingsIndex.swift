import Glibc

/// Which photos an output folder is done with: what a run need not do again.
struct FindingsIndex: Sendable {
  /// A record of a photo that did not fail.
  struct Completion: Hashable, Sendable {
    let fingerprint: String
    let status: Findings.Status
    let files: [File]
  }

  /// An image that a record names.
  struct File: Hashable, Sendable {
    let path: PhotoPath
    let bytes: Int
  }

  private var completions: [PhotoPath: Completion] = [:]

  /// An index without records: everything is to be done.
  init() {}

  /// Takes note of a line; a later one of the same photo counts.
  mutating func note(_ head: FindingsHead) {
    completions[head.name] = head.completion
  }

  /// The images of a photo by its newest record; none where that failed.
  func files(of name: PhotoPath) -> [PhotoPath] {
    // A record that was tampered with may name a stranger's file.
    (completions[name]?.files ?? []).map(\.path).filter { FindingsHead.isRendition($0, of: name) }
  }

  /// How the photo fared, where it is done: its newest record has this fingerprint and did not fail, and its images
  /// are there, as large as the record says.
  ///
  /// Sizes suffice, since a file gets its name only when its bytes are on the disk.
  func status(
    of name: PhotoPath, fingerprint: String, in folder: borrowing FileDescriptor
  ) -> Findings.Status? {
    guard let found = completions[name], found.fingerprint == fingerprint else { return nil }
    for file in found.files where folder.fileSize(of: file.path) != file.bytes { return nil }
    return found.status
  }
}

extension OutputFolder {
  /// The size of a regular file of this folder; nil where there is none.
  func fileSize(of name: PhotoPath) -> Int? { descriptor.fileSize(of: name) }
}

extension FileDescriptor {
  /// The size of a regular file of this folder; nil where there is none.
  func fileSize(of name: PhotoPath) -> Int? {
    guard let status = status(of: name), status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The status of what has that name in this folder, also of a link; nil where there is nothing.
  ///
  /// The corresponding C function is `fstatat`.
  func status(of name: PhotoPath) -> stat? {
    var status = stat()
    let result = unsafe name.withCString {
      unsafe fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return result == 0 ? status : nil
  }
}
