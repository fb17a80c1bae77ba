import CVips

/// An ICC profile's table of tags (ICC.1:2022, 7.3), read to know which rendering intents it serves.
struct ColourProfile {
  private let tags: Set<String>

  /// Reads the table; one that makes no sense has no tags.
  init(_ profile: UnsafeRawBufferPointer) {
    let head = unsafe FileHead(bytes: Array(profile.prefix(Self.searchedByteCount)))
    let count = head.integer(4, at: 128, isBigEndian: true) ?? 0
    tags = Set((0..<min(count, Self.tagLimit)).compactMap { head.code(at: 132 + $0 * 12) })
  }

  private static let tagLimit = 128
  private static let searchedByteCount = 132 + tagLimit * 12

  /// Relative colorimetric, as photos are shown; perceptual for a profile whose only table is for that.
  ///
  /// JPEGs in the XYB space have such a profile, and libvips would leave it aside with a warning.
  var intent: VipsIntent {
    tags.contains("A2B0") && !tags.contains("A2B1")
      ? VIPS_INTENT_PERCEPTUAL : VIPS_INTENT_RELATIVE
  }
}
