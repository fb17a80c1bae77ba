@testable import SessionPix

extension RenditionProof {
  /// What the walk throws at these bytes, or nil if it accepts them.
  static func refusal(of bytes: [UInt8], as format: RenditionFormat) -> RenditionLeak? {
    do throws(RenditionLeak) {
      try verify(bytes, as: format)
      return nil
    } catch {
      return error
    }
  }
}
