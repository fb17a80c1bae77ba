@testable import SessionPix

extension FuzzTarget {
  /// Small pictures, so that many inputs are tried in a second.
  private static var limits: DecodeLimits {
    var limits = DecodeLimits()
    limits.pixels = 1 << 16
    limits.side = 1 << 12
    return limits
  }

  /// A photo is within the limits, and its record says how large it is.
  static func openingFault(with bytes: [UInt8]) -> String? {
    var source = Findings.Source(path: PhotoPath("input"))
    do throws(PhotoError) {
      let photo = try Photo(content: bytes, source: &source, limits: limits)
      let (width, height) = (photo.raster.width, photo.raster.height)
      if width * height > limits.pixels || max(width, height) > limits.side {
        return "a photo is larger than allowed"
      }
      if source.width != width || source.height != height { return "the size is another one" }
      return source.format.map { PhotoFormat.sniff(bytes) == $0 } == true
        ? nil : "the format is another one"
    } catch {
      return error.description.isEmpty ? "an error says nothing" : nil
    }
  }

  /// Nothing may be missing at the end of a file that was proven, nor follow it; and the scan of photos, which was
  /// written apart from the proof, finds nothing in it.
  static func proofFault(with bytes: [UInt8]) -> String? {
    for format in RenditionFormat.allCases {
      for policy in [ProofPolicy.rendition, .cleaned] {
        guard let proof = try? RenditionProof.verify(bytes, as: format, by: policy) else {
          continue
        }
        if proof.width < 1 || proof.height < 1 { return "\(format.name) without pixels is proven" }
        guard let sniffed = PhotoFormat.sniff(bytes), sniffed.rawValue == format.rawValue else {
          return "\(format.name) is proven, and is of another format"
        }
        for other in [bytes + [0], bytes.dropLast()]
        where (try? RenditionProof.verify(Array(other), as: format, by: policy)) != nil {
          return "\(format.name) is proven with another end, too"
        }
        let allowed: Set<MetadataKind> = policy == .cleaned ? [.exif, .icc] : []
        let found = SourceScan(bytes, as: sniffed).kinds.subtracting(allowed)
        if !found.isEmpty { return "\(format.name) with \(found) is proven" }
      }
    }
    return nil
  }

  /// A photo that was cleaned stays as it is when it is cleaned again, and holds nothing but what is written anew.
  static func cleaningFault(with bytes: [UInt8]) -> String? {
    do throws(CleaningError) {
      let cleaned = try CleanedPhoto(cleaning: .bytes(bytes, name: "input"))
      let kinds = SourceScan(cleaned.bytes, as: cleaned.format).kinds
      if !kinds.isSubset(of: [.exif, .icc]) { return "a cleaned photo holds \(kinds)" }
      guard let again = try? CleanedPhoto(cleaning: .bytes(cleaned.bytes, name: "input")) else {
        return "a cleaned photo cannot be cleaned"
      }
      if again.bytes != cleaned.bytes { return "a cleaned photo changes when it is cleaned" }
      return again.orientation == cleaned.orientation && again.profile == cleaned.profile
        ? nil : "a cleaned photo shows something else"
    } catch {
      // Also where what was written cannot be proven, since the picture itself is damaged: nothing is left of it.
      return nil
    }
  }
}
