/// Numbers as ICC, PNG and Exif write them.
enum BigEndian {
  /// A number in so many bytes, the most significant first.
  static func bytes(_ value: Int, count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
