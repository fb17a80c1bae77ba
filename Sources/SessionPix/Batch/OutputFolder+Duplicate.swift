import Glibc

extension OutputFolder {
  /// Gives a byte-identical photo the images of another one, as further names of the same files (hard links) where
  /// the file system has such, otherwise as copies.
  ///
  /// - Parameters:
  ///   - original: The record of the other one.
  ///   - name: The photo.
  /// - Returns: The photo's record; nil where an image of the other one is missing.
  /// - Throws: ``OutputError`` where nothing more can be written.
  func duplicate(_ original: Findings, as name: PhotoPath) throws(OutputError) -> Findings? {
    let oldName = original.name
    var copy = original
    copy.source.path = name.text
    copy.source.escaped = name.isText ? nil : true
    copy.original = original.original(for: name.text)
    // The same bytes are unsupported by one name and failed by another.
    if let error = copy.error { copy.status = error.status(ofPhoto: name.text) }
    var links: [(old: PhotoPath, new: PhotoPath)] = []
    for rendition in original.renditions ?? [] {
      let old = original.path(of: rendition)
      // The other photo may have changed since, and its images with it.
      guard FindingsHead.isRendition(old, of: oldName), fileSize(of: old) == rendition.bytes,
        PhotoSource.file(path.appending(old)).sha256 == rendition.sha256
      else { return nil }
      links.append((old, PhotoPath(bytes: name.bytes + old.bytes.dropFirst(oldName.bytes.count))))
    }
    for (index, link) in links.enumerated() { copy.renditions?[index].path = link.new.text }
    do throws(OutputError) {
      try placeAll(links, named: \.new) { pair throws(OutputError) in
        try link(pair.old, as: pair.new)
      }
    } catch  where error.concernsOnePhoto {
      return copy.failed(.notWritten(reason: error.description))
    }
    return copy
  }

  /// The corresponding C function is `linkat`.
  private func link(_ old: PhotoPath, as new: PhotoPath) throws(OutputError) {
    let target = path.appending(new)
    guard !holdsInput(new) else { throw .wouldOverwriteInput(target) }
    let temporary = temporaryName(beside: new)
    let base = descriptor.number
    do throws(SystemError) {
      try makeFolder(of: new)
      try unsafe SystemError.check(
        old.withCString { old in
          unsafe temporary.withCString { unsafe linkat(base, old, base, $0, 0) }
        })
      // Where both are one file already, `rename` leaves both.
      defer { try? remove(temporary) }
      try unsafe SystemError.check(
        temporary.withCString { from in
          unsafe new.withCString { unsafe renameat(base, from, base, $0) }
        })
    } catch {
      guard [EPERM, EOPNOTSUPP, EMLINK].contains(error.code) else {
        throw OutputError(error, writing: target)
      }
      try copy(old, as: new)
    }
  }

  private func copy(_ old: PhotoPath, as new: PhotoPath) throws(OutputError) {
    func reading<Value: ~Copyable>(
      _ body: () throws(SystemError) -> Value
    ) throws(OutputError) -> Value {
      do throws(SystemError) {
        return try body()
      } catch {
        throw OutputError(error, writing: path.appending(new))
      }
    }
    let file = try FileReplacement(new, in: self)
    let source = try reading { () throws(SystemError) in
      try FileDescriptor(old, in: descriptor, O_RDONLY | O_NOFOLLOW)
    }
    while true {
      let bytes = try reading { () throws(SystemError) in try source.readNext(1 << 20) }
      guard !bytes.isEmpty else { break }
      try file.write(bytes)
    }
    try file.finish()
  }
}
