extension PreparedPhoto {
  /// A photo that an earlier run prepared: its images are read back. The master stays where it is.
  ///
  /// Each image must be the one that the record names, and is proven again to hold pixels only.
  ///
  /// - Parameters:
  ///   - findings: The record.
  ///   - folder: The output folder of that run.
  /// - Throws: ``PhotoError`` where the record cannot be what a run wrote, or an image is missing, was changed, or holds more
  ///   than pixels.
  public init(recorded findings: Findings, in folder: PhotoPath) throws(PhotoError) {
    if let fault = findings.implausibility {
      throw .unreadable(reason: "its record is damaged: \(fault)")
    }
    let name = findings.name
    var renditions: [Rendition] = []
    for record in findings.renditions ?? [] where record.role != .master {
      let path = findings.path(of: record)
      let bytes = try PhotoSource.file(folder.appending(path)).content(limits: DecodeLimits())
      guard SHA256.hexadecimal(of: bytes) == record.sha256 else {
        throw .unreadable(
          reason: "\(path.display) was changed since it was prepared; prepare the photo again")
      }
      try Self.prove(bytes, record)
      let suffix = String(decoding: path.bytes.dropFirst(name.bytes.count), as: UTF8.self)
      renditions.append(Rendition(bytes: bytes, record: record, suffix: suffix))
    }
    self.init(findings: findings, renditions: renditions)
  }

  private static func prove(
    _ bytes: [UInt8], _ record: RenditionRecord
  ) throws(PhotoError) {
    guard let format = RenditionFormat.sniffed(bytes) else { throw .notAnImage }
    do throws(RenditionLeak) {
      let proof = try RenditionProof.verify(bytes, as: format)
      if proof.width == record.width, proof.height == record.height { return }
    } catch {
      throw .leak(error)
    }
    throw .corrupt(reason: "its size is not the recorded one")
  }
}
