/// The content of an iCCP chunk (ISO/IEC 15948, 11.3.2.3) with a canonical profile: stored without compression, so that
/// one profile has one form.
enum PNGProfile {
  private static let head = Array("icc".utf8) + [0, 0]

  /// Name, method and a zlib stream (RFC 1950) of one stored block (RFC 1951, 3.2.4).
  static func content(_ profile: [UInt8]) -> [UInt8] {
    let size = [profile.count & 255, profile.count >> 8].map { UInt8(truncatingIfNeeded: $0) }
    let block = [1] + size + size.map { ~$0 } + profile
    return head + [0x78, 0x01] + block + BigEndian.bytes(adler32(profile))
  }

  /// Whether the content holds a canonical profile in this form.
  static func isOne(_ content: ArraySlice<UInt8>) -> Bool {
    let profile = Array(content.dropFirst(head.count + 7).dropLast(4))
    return CanonicalProfile.isOne(profile) && self.content(profile).elementsEqual(content)
  }

  /// The checksum at the end of the stream (RFC 1950, 9).
  private static func adler32(_ bytes: [UInt8]) -> Int {
    var (low, high) = (1, 0)
    for byte in bytes {
      low = (low + Int(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }
}
