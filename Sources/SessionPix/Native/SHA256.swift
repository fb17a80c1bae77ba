import CNettle

/// SHA-256 (FIPS 180-4) by Nettle, which is there already through libvips and uses the processor's own instructions for it:
/// every photo, image and model file is read whole for its digest.
package struct SHA256: ~Copyable {
  /// The length of a digest in bytes.
  private static let length = 32
  private var state = sha256_ctx()

  /// Nettle's version. The corresponding C functions are `nettle_version_major` and `nettle_version_minor`.
  static var libraryVersion: String { "\(spx_nettle_major()).\(spx_nettle_minor())" }

  /// The digest of nothing yet. The corresponding C function is `sha256_init`.
  init() {
    unsafe spx_sha256_init(&state)
  }

  /// Adds the next bytes. The corresponding C function is `sha256_update`.
  mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  @unsafe
  private mutating func update(_ bytes: UnsafeRawBufferPointer) {
    unsafe spx_sha256_update(
      &state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  /// The digest in lower-case hexadecimal. The corresponding C function is `sha256_digest`.
  consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Self.length)
    unsafe spx_sha256_digest(&state, digest.count, &digest)
    return digest.map(\.hexadecimal).joined()
  }

  /// The digest of some bytes in lower-case hexadecimal.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.hexadecimal()
  }

  /// The digest of memory that somebody else holds.
  @unsafe
  static func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
    var digest = SHA256()
    unsafe digest.update(bytes)
    return digest.hexadecimal()
  }
}
