import CVips

/// Pixels in memory: 8-bit sRGB, three interleaved bands, rows without padding. It has one owner and
/// frees its memory; there is no metadata beside it that could be carried on.
@safe
public struct Raster: ~Copyable, @unchecked Sendable {
  // Sendable: the memory belongs to this value alone, and the value cannot be copied.
  private let memory: UnsafeMutableRawPointer
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// Takes over memory of `width * height * 3` bytes that GLib allocated.
  init(adopting memory: UnsafeMutableRawPointer, width: Int, height: Int) {
    unsafe self.memory = unsafe memory
    self.width = width
    self.height = height
  }

  /// A raster filled with one colour.
  ///
  /// - Parameters:
  ///   - width: Columns.
  ///   - height: Rows.
  ///   - grey: The value of all three bands.
  public init(width: Int, height: Int, grey: UInt8 = 0) {
    precondition(width > 0 && height > 0, "a raster has pixels")
    let count = width * height * 3
    guard let memory = unsafe g_malloc(gsize(count)) else { preconditionFailure("out of memory") }
    unsafe memory.initializeMemory(as: UInt8.self, repeating: grey, count: count)
    unsafe self.memory = unsafe memory
    self.width = width
    self.height = height
  }

  deinit {
    unsafe g_free(memory)
  }

  /// Lends the bytes: red, green, blue, row by row.
  @safe
  public func withPixels<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = unsafe memory.assumingMemoryBound(to: UInt8.self)
    return try unsafe body(UnsafeBufferPointer(start: start, count: width * height * 3))
  }

  /// Lends the bytes for change: red, green, blue, row by row.
  @safe
  public mutating func withMutablePixels<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = unsafe memory.assumingMemoryBound(to: UInt8.self)
    return try unsafe body(UnsafeMutableBufferPointer(start: start, count: width * height * 3))
  }

  /// Lends the pixels as a libvips image that was made this moment and so carries nothing else.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where libvips cannot: the pixels were decoded, so the photo is
  ///   not damaged.
  func withImage<Result: ~Copyable>(
    _ body: (borrowing LazyImage) throws(PhotoError) -> Result
  ) throws(PhotoError) -> Result {
    try NativeLibraries.start()
    do throws(PhotoError) {
      return try body(try plainImage())
    } catch .corrupt(let reason) {
      throw .stageFailed(stage: "image processing", reason: reason)
    }
  }

  private func plainImage() throws(PhotoError) -> LazyImage {
    let plain = unsafe LazyImage(
      adopting: vips_image_new_from_memory(
        memory, width * height * 3, Int32(width), Int32(height), 3, VIPS_FORMAT_UCHAR))
    guard let plain else { throw .corrupt(reason: NativeLibraries.vipsMessage()) }
    return try plain.applying { input, output in
      unsafe spx_copy_interpretation(input, output, VIPS_INTERPRETATION_sRGB)
    }
  }
}
