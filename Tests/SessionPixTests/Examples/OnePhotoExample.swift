import SessionPix

/// The code of the articles: what stands between the marks is printed there, word for word.
enum OnePhotoExample {
  static func prepare(_ path: String) throws -> PreparedPhoto {
    // example-begin
    let pipeline = try Pipeline.standard()
    let prepared = try pipeline.prepare(.file(path))
    let serial = prepared.findings.candidates?.serial.first?.value
    // example-end
    print(serial ?? "no serial number")
    return prepared
  }
}
