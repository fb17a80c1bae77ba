import CVips

/// A decoded photo: upright pixels, and what the file carried beside them.
package struct DecodedPhoto: ~Copyable {
  package var raster: Raster
  let carried: [MetadataKind]
}

extension Raster {
  /// Decodes a file's bytes: upright, first frame, 8-bit sRGB, without transparency.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: Checked against the header before a pixel is decoded.
  /// - Returns: The pixels, and what stood beside them.
  /// - Throws: ``PhotoError`` where the bytes are no whole picture within the limits.
  package static func decode(
    _ bytes: [UInt8], limits: DecodeLimits
  ) throws(PhotoError) -> DecodedPhoto {
    try NativeLibraries.start()
    do throws(PhotoError) {
      return try decode(bytes, limits: limits, failOn: VIPS_FAIL_ON_TRUNCATED)
    } catch .corrupt(let reason) {
      // What decodes when gaps are forgiven, and only then, was truncated.
      let forgiven = try? decode(bytes, limits: limits, failOn: VIPS_FAIL_ON_NONE)
      guard let forgiven else { throw .corrupt(reason: reason) }
      guard limits.allowsTruncated else { throw .truncated }
      return forgiven
    }
  }

  private static func decode(
    _ bytes: [UInt8], limits: DecodeLimits, failOn: VipsFailOn
  ) throws(PhotoError) -> DecodedPhoto {
    // The closure holds the bytes until the pixels are computed: libvips reads them late.
    let outcome = unsafe bytes.withUnsafeBytes { buffer -> Result<Holder, PhotoError> in
      do throws(PhotoError) {
        return .success(Holder(try unsafe decode(buffer, limits: limits, failOn: failOn)))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get().take()
  }

  private static func decode(
    _ buffer: UnsafeRawBufferPointer, limits: DecodeLimits, failOn: VipsFailOn
  ) throws(PhotoError) -> DecodedPhoto {
    guard let source = unsafe vips_source_new_from_memory(buffer.baseAddress, buffer.count) else {
      throw .corrupt(reason: NativeLibraries.vipsMessage())
    }
    defer { unsafe spx_unref(source) }
    guard let opened = unsafe LazyImage(adopting: spx_image_new_from_source(source, failOn)) else {
      throw .corrupt(reason: NativeLibraries.vipsMessage())
    }
    try limits.check(width: opened.width, height: opened.height)
    let carried = MetadataKind.kinds(in: opened)
    let orientation = opened.orientation
    let raster = try opened.inPlainColour().rendered()
    return DecodedPhoto(raster: try raster.upright(from: orientation), carried: carried)
  }

  /// Applies an EXIF orientation (Exif 2.32, tag 0x0112) to pixels as they are stored.
  private consuming func upright(from orientation: Int) throws(PhotoError) -> Raster {
    guard (2...8).contains(orientation) else { return self }
    return try withImage { image throws(PhotoError) in
      unsafe vips_image_set_int(image.pointer, VIPS_META_ORIENTATION, Int32(orientation))
      return try image.applying { input, output in unsafe spx_autorot(input, output) }.rendered()
    }
  }

  /// Carries a value that cannot be copied through `Result`, which wants one that can.
  private final class Holder {
    private var photo: DecodedPhoto?
    init(_ photo: consuming DecodedPhoto) { self.photo = consume photo }
    func take() throws(PhotoError) -> DecodedPhoto {
      guard let photo = photo.take() else { throw .corrupt(reason: "the picture was taken twice") }
      return photo
    }
  }
}
