import SessionPix

/// The code of the articles: what stands between the marks is printed there, word for word.
enum CleaningExample {
  static func clean(_ path: String) throws -> (photo: CleanedPhoto, left: [String]) {
    // example-begin
    let photo = try CleanedPhoto(cleaning: .file(path))
    let left = photo.removed.map(\.rawValue)
    // example-end
    return (photo, left)
  }
}
