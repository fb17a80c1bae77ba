import CVips

extension LazyImage {
  /// Any colour space, depth and number of bands to three bands of 8-bit sRGB on white ground.
  borrowing func inPlainColour() throws(PhotoError) -> LazyImage {
    let unpacked = try unpacked()
    let opaque = try unpacked.withoutAlpha()
    let named = try opaque.withKnownBands()
    let rgb = try named.inSRGB()
    let bytes = try rgb.applying { input, output in unsafe spx_cast_uchar(input, output) }
    guard bytes.bands != 3 else { return bytes }
    return try bytes.applying { input, output in unsafe spx_extract_band(input, output, 0, 3) }
  }

  /// Lab of an ordinary TIFF comes packed into four bytes a pixel, which are no bands.
  private borrowing func unpacked() throws(PhotoError) -> LazyImage {
    guard unsafe vips_image_get_coding(pointer) == VIPS_CODING_LABQ else { return try unchanged() }
    return try applying { input, output in
      unsafe spx_colourspace(input, output, VIPS_INTERPRETATION_LAB)
    }
  }

  /// Transparent places become white, as on paper.
  private borrowing func withoutAlpha() throws(PhotoError) -> LazyImage {
    guard unsafe vips_image_hasalpha(pointer) != 0 else { return try unchanged() }
    let white: [Double] =
      switch interpretation {
      case VIPS_INTERPRETATION_RGB16, VIPS_INTERPRETATION_GREY16: [65535]
      case VIPS_INTERPRETATION_scRGB: [1]
      case VIPS_INTERPRETATION_CMYK: [0]  // no ink
      case VIPS_INTERPRETATION_LAB: [100, 0, 0]
      case VIPS_INTERPRETATION_LABS: [32767, 0, 0]
      default: [255]
      }
    return try applying { input, output in
      unsafe spx_flatten(input, output, white, Int32(white.count))
    }
  }

  /// Gives bands without a stated meaning the usual one by their number.
  private borrowing func withKnownBands() throws(PhotoError) -> LazyImage {
    guard interpretation == VIPS_INTERPRETATION_MULTIBAND else { return try unchanged() }
    guard bands != 2, bands <= 4 else {
      let first = try applying { input, output in
        unsafe spx_extract_band(input, output, 0, bands == 2 ? 1 : 3)
      }
      return try first.withKnownBands()
    }
    let meaning = [
      1: VIPS_INTERPRETATION_B_W, 3: VIPS_INTERPRETATION_sRGB, 4: VIPS_INTERPRETATION_CMYK,
    ]
    return try applying { input, output in
      unsafe spx_copy_interpretation(input, output, meaning[bands] ?? VIPS_INTERPRETATION_sRGB)
    }
  }

  /// By the embedded profile where there is one that fits the bands, otherwise by interpretation.
  private borrowing func inSRGB() throws(PhotoError) -> LazyImage {
    if takesProfile, let intent = withBlob(VIPS_META_ICC_NAME, { unsafe ColourProfile($0).intent })
    {
      let byProfile = try? applying { input, output in
        unsafe spx_icc_transform_srgb(input, output, intent)
      }
      // A profile can be damaged or for other bands. The picture is still a picture: as without one.
      if let byProfile { return byProfile }
    }
    return try applying { input, output in
      unsafe spx_colourspace(input, output, VIPS_INTERPRETATION_sRGB)
    }
  }

  /// Whether the values are those of a device, which a profile describes.
  ///
  /// Lab and linear light mean the same everywhere, and a profile that came with them is for
  /// something else.
  private var takesProfile: Bool {
    guard format == VIPS_FORMAT_UCHAR || format == VIPS_FORMAT_USHORT else { return false }
    return [
      VIPS_INTERPRETATION_sRGB, VIPS_INTERPRETATION_RGB, VIPS_INTERPRETATION_RGB16,
      VIPS_INTERPRETATION_B_W, VIPS_INTERPRETATION_GREY16, VIPS_INTERPRETATION_CMYK,
    ].contains(interpretation)
  }

  private borrowing func unchanged() throws(PhotoError) -> LazyImage {
    try applying { input, output in unsafe spx_copy(input, output) }
  }
}
