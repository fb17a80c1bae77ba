import CVips

extension Raster {
  /// The picture at another size: Lanczos to reduce, for which the C function is `vips_resize`, bicubic to enlarge.
  public func resized(width newWidth: Int, height newHeight: Int) throws(PhotoError) -> Raster {
    if newWidth >= width, newHeight >= height {
      return enlarged(width: newWidth, height: newHeight)
    }
    return try withImage { image throws(PhotoError) in
      let resized = try image.applying { input, output in
        unsafe spx_resize(
          input, output, Double(newWidth) / Double(width), Double(newHeight) / Double(height))
      }
      // The factor is a fraction, and libvips rounds: the wished size is meant exactly.
      guard resized.width != newWidth || resized.height != newHeight else {
        return try resized.rendered()
      }
      let fitted = try resized.applying { input, output in
        unsafe spx_embed(input, output, 0, 0, Int32(newWidth), Int32(newHeight))
      }
      return try fitted.rendered()
    }
  }

  /// The picture at the size whose longer side is this, in its own proportions.
  func fitted(longSide: Int) throws(PhotoError) -> Raster {
    let factor = Double(longSide) / Double(max(width, height))
    return try resized(
      width: max(1, Int((Double(width) * factor).rounded())),
      height: max(1, Int((Double(height) * factor).rounded())))
  }

  /// A part of the picture. The corresponding C function is `vips_extract_area`.
  func extracted(_ box: PixelBox) throws(PhotoError) -> Raster {
    try withImage { image throws(PhotoError) in
      try image.applying { input, output in
        unsafe spx_extract_area(
          input, output, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
      }.rendered()
    }
  }

  /// The picture turned clockwise by quarter turns. The corresponding C function is `vips_rot`.
  public func turned(quarterTurns: Int) throws(PhotoError) -> Raster {
    let angle = [VIPS_ANGLE_D0, VIPS_ANGLE_D90, VIPS_ANGLE_D180, VIPS_ANGLE_D270]
    return try withImage { image throws(PhotoError) in
      try image.applying { input, output in
        unsafe spx_rot(input, output, angle[((quarterTurns % 4) + 4) % 4])
      }.rendered()
    }
  }

  /// The picture in the left upper corner of a black canvas. The corresponding C function is `vips_embed`.
  func padded(width newWidth: Int, height newHeight: Int) throws(PhotoError) -> Raster {
    try withImage { image throws(PhotoError) in
      try image.applying { input, output in
        unsafe spx_embed(input, output, 0, 0, Int32(newWidth), Int32(newHeight))
      }.rendered()
    }
  }
}
