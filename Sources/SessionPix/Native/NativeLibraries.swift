import CVips

/// Starts libvips once, set for many photos at a time: one thread a picture, no operation cache (no
/// photo repeats), loaders that libvips itself does not trust blocked, nothing printed.
enum NativeLibraries {
  /// True once libvips runs; a failed start is kept, since it would fail again.
  private static let started: Bool = {
    spx_silence_log()
    guard unsafe vips_init("sessionpix") == 0 else { return false }
    vips_concurrency_set(1)
    vips_cache_set_max(0)
    vips_block_untrusted_set(1)
    return true
  }()

  /// Makes sure that libvips runs.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where it cannot be started.
  static func start() throws(PhotoError) {
    guard started else {
      throw .stageFailed(stage: "starting libvips", reason: vipsMessage())
    }
  }

  /// The shared libraries that the loader took, as the system lists the process's mapped files.
  static var files: Set<PhotoPath> {
    guard let maps = try? FileDescriptor.text(of: PhotoPath("/proc/self/maps")) else { return [] }
    let paths = maps.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "/").map { PhotoPath(String(line[$0...])) }
    }
    return Set(paths.filter { $0.text.contains(".so") })
  }

  /// libvips' version, as `8.14.1`.
  static var vipsVersion: String {
    (0...2).map { "\(vips_version(Int32($0)))" }.joined(separator: ".")
  }

  /// Takes libvips' last message. The buffer is shared by all threads, so it is shown, never decided by.
  static func vipsMessage() -> String {
    guard let text = unsafe vips_error_buffer_copy() else { return "no message" }
    defer { unsafe g_free(text) }
    let lines = unsafe String(cString: text).split(whereSeparator: \.isNewline)
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    return lines.isEmpty ? "no message" : lines.suffix(2).joined(separator: "; ")
  }
}
