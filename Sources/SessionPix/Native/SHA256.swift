import CVips

/// SHA-256 (FIPS 180-4) by GLib, which is there already through libvips.
@safe
package struct SHA256: ~Copyable {
  private let checksum: OpaquePointer

  /// The digest of nothing yet. The corresponding C function is `g_checksum_new`.
  init() {
    guard let checksum = unsafe g_checksum_new(G_CHECKSUM_SHA256) else {
      preconditionFailure("GLib knows SHA-256")
    }
    unsafe self.checksum = unsafe checksum
  }

  deinit {
    unsafe g_checksum_free(checksum)
  }

  /// Adds the next bytes. The corresponding C function is `g_checksum_update`.
  func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe g_checksum_update(checksum, buffer.baseAddress, gssize(buffer.count))
    }
  }

  /// The digest in lower-case hexadecimal. The corresponding C function is `g_checksum_get_string`.
  consuming func hexadecimal() -> String {
    unsafe String(cString: g_checksum_get_string(checksum))
  }

  /// The digest of some bytes in lower-case hexadecimal.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    let digest = SHA256()
    digest.update(bytes)
    return digest.hexadecimal()
  }
}
