import SessionPix

/// Which photo is to be corrected: found by its own file, or by one of its images in an output folder.
struct RedactTarget {
  let folder: PhotoPath
  /// The photo's own file; nil where only an image was named.
  let source: PhotoPath?
  private let image: PhotoPath?

  /// - Parameters:
  ///   - operand: The photo, or one of its images.
  ///   - folder: The output folder; nil looks above the image.
  ///   - source: The photo's own file, where the operand is an image.
  /// - Throws: ``RedactRefusal``, or `InputError` where a file is not there.
  init(_ operand: PhotoPath, folder: PhotoPath?, source: PhotoPath?) throws {
    if let folder {
      self.folder = folder
      self.source = operand
      image = nil
    } else {
      guard let (found, name) = Self.outputFolder(above: operand) else {
        throw RedactRefusal.noFolder(operand)
      }
      self.folder = found
      self.source = source
      image = name
    }
  }

  /// The photo's records. To be asked while the folder is this run's alone.
  func photo() throws -> RecordedPhoto {
    let bytes = try source.map { path in
      guard let sha256 = PhotoSource.file(path).sha256 else {
        throw InputError.missing([.init(path: path, reason: "it cannot be read")])
      }
      return sha256
    }
    if let image {
      guard let photo = try RecordedPhoto(image: image, in: folder) else {
        throw RedactRefusal.notRecorded(image, folder: folder)
      }
      if let source, bytes != photo.sha256 { throw RedactRefusal.anotherPhoto(source) }
      return photo
    }
    guard let bytes, let photo = try RecordedPhoto(sha256: bytes, in: folder) else {
      throw RedactRefusal.notRecorded(source ?? folder, folder: folder)
    }
    return photo
  }

  /// The nearest folder above with findings, and the path from there.
  private static func outputFolder(above path: PhotoPath) -> (PhotoPath, PhotoPath)? {
    var (folder, name) = (path.parent, path.lastComponent)
    while true {
      if PhotoSource.file(folder.appending(FindingsFile.name)).byteCount > 0 {
        return (folder, name)
      }
      let above = folder.parent
      guard above != folder, folder.lastComponent != PhotoPath("..") else { return nil }
      name = folder.lastComponent.appending(name)
      folder = above
    }
  }
}
