import CVips

/// HMAC with SHA-256 (RFC 2104) by GLib, which is there already through libvips.
package enum HMAC {
  /// The code of `message` under `key`, 32 bytes.
  ///
  /// The corresponding C functions are `g_hmac_new`, `g_hmac_update` and `g_hmac_get_digest`.
  package static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    let hmac = unsafe key.withUnsafeBufferPointer {
      unsafe g_hmac_new(G_CHECKSUM_SHA256, $0.baseAddress, gsize($0.count))
    }
    guard let hmac = unsafe hmac else { preconditionFailure("GLib knows SHA-256") }
    defer { unsafe g_hmac_unref(hmac) }
    unsafe message.withUnsafeBufferPointer {
      unsafe g_hmac_update(hmac, $0.baseAddress, gssize($0.count))
    }
    var length = gsize(32)
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, filled in
      unsafe g_hmac_get_digest(hmac, buffer.baseAddress, &length)
      filled = Int(length)
    }
  }
}
