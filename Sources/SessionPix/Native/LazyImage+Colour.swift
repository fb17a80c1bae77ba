import CVips

extension LazyImage {
  /// Any colour space, depth and number of bands to three bands of 8-bit sRGB on white ground.
  borrowing func inPlainColour() throws(PhotoError) -> LazyImage {
    let opaque = try withoutAlpha()
    let named = try opaque.withKnownBands()
    let rgb = try named.inSRGB()
    let bytes = try rgb.applying { input, output in unsafe spx_cast_uchar(input, output) }
    guard bytes.bands != 3 else { return bytes }
    return try bytes.applying { input, output in unsafe spx_extract_band(input, output, 0, 3) }
  }

  /// Transparent places become white, as on paper.
  private borrowing func withoutAlpha() throws(PhotoError) -> LazyImage {
    guard unsafe vips_image_hasalpha(pointer) != 0 else { return try unchanged() }
    let white: Double =
      switch interpretation {
      case VIPS_INTERPRETATION_RGB16, VIPS_INTERPRETATION_GREY16: 65535
      case VIPS_INTERPRETATION_scRGB: 1
      default: 255
      }
    return try applying { input, output in unsafe spx_flatten(input, output, white) }
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
    if has(VIPS_META_ICC_NAME) {
      let byProfile = try? applying { input, output in unsafe spx_icc_transform_srgb(input, output)
      }
      // A profile can be damaged or for other bands. The picture is still a picture: as without one.
      if let byProfile { return byProfile }
    }
    return try applying { input, output in unsafe spx_colourspace_srgb(input, output) }
  }

  private borrowing func unchanged() throws(PhotoError) -> LazyImage {
    try applying { input, output in unsafe spx_copy(input, output) }
  }
}
