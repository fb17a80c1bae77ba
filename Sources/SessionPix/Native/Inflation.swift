import CVips

/// Reads zlib streams (RFC 1950) by GLib, which is there already through libvips.
enum Inflation {
  /// What a stream holds; nil where it is damaged, has bytes behind its end, or holds more than `limit` bytes.
  static func content(of stream: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { output, filled in
      count = unsafe stream.withUnsafeBytes { input in
        unsafe spx_inflate(input.baseAddress, input.count, output.baseAddress, output.count)
      }
      filled = max(count, 0)
    }
    return count < 0 ? nil : bytes
  }
}
