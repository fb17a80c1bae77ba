import CVips

/// SHA-256 (FIPS 180-4) by GLib, which is there already through libvips.
package enum SHA256 {
  /// The digest in lower-case hexadecimal. The corresponding C function is `g_compute_checksum_for_data`.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard
        let text = unsafe g_compute_checksum_for_data(
          G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
      else { preconditionFailure("GLib knows SHA-256") }
      defer { unsafe g_free(text) }
      return unsafe String(cString: text)
    }
  }
}
