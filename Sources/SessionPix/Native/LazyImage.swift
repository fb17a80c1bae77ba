import CVips

/// A libvips image that is not computed yet. It never leaves the function that made it: what is kept is
/// a ``Raster``, so that no decoder reads bytes that are gone.
@safe
struct LazyImage: ~Copyable {
  let pointer: UnsafeMutablePointer<VipsImage>

  /// Takes over one reference.
  init?(adopting pointer: UnsafeMutablePointer<VipsImage>?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  deinit {
    unsafe spx_unref(pointer)
  }

  var width: Int { Int(unsafe vips_image_get_width(pointer)) }
  var height: Int { Int(unsafe vips_image_get_height(pointer)) }
  var bands: Int { Int(unsafe vips_image_get_bands(pointer)) }
  var interpretation: VipsInterpretation { unsafe vips_image_get_interpretation(pointer) }
  var format: VipsBandFormat { unsafe vips_image_get_format(pointer) }

  /// The EXIF orientation, 1...8. The corresponding C function is `vips_image_get_orientation`.
  var orientation: Int { Int(unsafe vips_image_get_orientation(pointer)) }

  /// How many frames or pages the file has.
  ///
  /// The corresponding C function is `vips_image_get_n_pages`.
  var pages: Int { Int(unsafe vips_image_get_n_pages(pointer)) }

  /// Whether the file carried a field of this name.
  func has(_ field: String) -> Bool {
    unsafe vips_image_get_typeof(pointer, field) != 0
  }

  /// The names of all fields that the loader attached.
  var fields: [String] {
    guard let names = unsafe vips_image_get_fields(pointer) else { return [] }
    defer { unsafe g_strfreev(names) }
    var result: [String] = []
    var index = 0
    while let name = unsafe names[index] {
      result.append(unsafe String(cString: name))
      index += 1
    }
    return result
  }

  /// Lends the bytes of a field that holds a block of bytes.
  @safe
  func withBlob<Result>(_ field: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    var start: UnsafeRawPointer?
    var count = 0
    guard unsafe vips_image_get_blob(pointer, field, &start, &count) == 0 else { return nil }
    return unsafe body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Runs one libvips operation on this image.
  ///
  /// - Throws: ``PhotoError/corrupt(reason:)`` with libvips' message.
  @safe
  borrowing func applying(
    _ operation: (
      UnsafeMutablePointer<VipsImage>, UnsafeMutablePointer<UnsafeMutablePointer<VipsImage>?>
    ) -> Int32
  ) throws(PhotoError) -> LazyImage {
    var result: UnsafeMutablePointer<VipsImage>?
    let status = unsafe operation(pointer, &result)
    guard status == 0, let image = unsafe LazyImage(adopting: result) else {
      throw .corrupt(reason: NativeLibraries.vipsMessage())
    }
    return image
  }

  /// Computes the pixels. The image must have three bands of bytes.
  consuming func rendered() throws(PhotoError) -> Raster {
    guard bands == 3, format == VIPS_FORMAT_UCHAR else {
      throw .corrupt(reason: "\(bands) bands where three were expected")
    }
    var count = 0
    guard let memory = unsafe vips_image_write_to_memory(pointer, &count) else {
      throw .corrupt(reason: NativeLibraries.vipsMessage())
    }
    return unsafe Raster(adopting: memory, width: width, height: height)
  }
}
