import Glibc

/// The libraries by which libvips reads HEIC and AVIF. It loads them itself, so they are asked by name.
enum HEIFLibraries {
  /// libheif's version, as `1.15.1`; nil where libvips has none to load.
  ///
  /// The corresponding C function is `heif_get_version`.
  static var heif: String? { version(of: "libheif.so.1", from: "heif_get_version") }

  /// libde265's, as `1.0.11`: it decodes HEVC for libheif. Nil where there is none.
  ///
  /// The corresponding C function is `de265_get_version`.
  static var de265: String? { version(of: "libde265.so.0", from: "de265_get_version") }

  /// The corresponding C functions are `dlopen` and `dlsym`.
  private static func version(of library: String, from function: String) -> String? {
    guard let handle = unsafe dlopen(library, RTLD_LAZY) else { return nil }
    guard let symbol = unsafe dlsym(handle, function) else { return nil }
    typealias Version = @convention(c) () -> UnsafePointer<CChar>?
    let text = unsafe unsafeBitCast(symbol, to: Version.self)()
    return unsafe text.map { unsafe String(cString: $0) }
  }
}
