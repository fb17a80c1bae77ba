/// Proves one written image against its record.
struct ImageCheck {
  let folder: PhotoPath
  let search: FaceSearch

  /// What is wrong with the image.
  ///
  /// - Parameters:
  ///   - record: What the findings say of it.
  ///   - findings: The photo's record.
  /// - Returns: The violations, none where all is well.
  func violations(of record: RenditionRecord, _ findings: Findings) -> [Violation] {
    let path = findings.path(of: record)
    do throws(PhotoError) {
      let bytes = try PhotoSource.file(folder.appending(path)).content(limits: DecodeLimits())
      var found: [Violation] = []
      if bytes.count != record.bytes || SHA256.hexadecimal(of: bytes) != record.sha256 {
        found.append(
          Violation(.changed, path, "its bytes are not the recorded ones; prepare the photo again"))
      }
      if let fault = Self.proofFault(of: bytes, record, path) { return found + [fault] }
      var source = Findings.Source(path: path)
      let photo = try Photo(content: bytes, source: &source, limits: DecodeLimits())
      return found + (try search.violations(in: photo.raster, of: findings, record))
    } catch {
      return [Violation(.unproven, path, "nothing is proven of it: \(error.description)")]
    }
  }

  /// What the walk over the bytes finds, or a size that is not the recorded one.
  private static func proofFault(
    of bytes: [UInt8], _ record: RenditionRecord, _ path: PhotoPath
  ) -> Violation? {
    guard let format = RenditionFormat.sniffed(bytes) else {
      return Violation(.leak, path, "it is no image of a format that is written here; remove it")
    }
    do throws(RenditionLeak) {
      let proof = try RenditionProof.verify(bytes, as: format)
      if proof.width == record.width, proof.height == record.height { return nil }
    } catch {
      return Violation(.leak, path, error.description)
    }
    return Violation(.changed, path, "its size is not the recorded one; prepare the photo again")
  }
}
