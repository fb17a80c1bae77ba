extension Raster {
  /// The picture at half its size: means of two by two pixels. An odd last column or row is left out, and a side of one pixel
  /// stays.
  ///
  /// - Returns: The smaller picture.
  func halved() -> Raster {
    var result = Raster(width: max(1, width / 2), height: max(1, height / 2))
    let (columns, rows) = (result.width, result.height)
    let right = width > 1 ? 3 : 0
    let below = height > 1 ? width * 3 : 0
    withPixels { source in
      result.withMutablePixels { target in
        for row in 0..<rows {
          var place = row &* 2 &* width &* 3
          var offset = row &* columns &* 3
          for _ in 0..<columns {
            for band in 0..<3 {
              let corner = place &+ band
              let upper = unsafe UInt16(source[corner]) &+ UInt16(source[corner &+ right])
              let lower =
                unsafe UInt16(source[corner &+ below])
                &+ UInt16(source[corner &+ below &+ right])
              // To the nearest.
              unsafe target[offset &+ band] = UInt8(truncatingIfNeeded: (upper &+ lower &+ 2) >> 2)
            }
            place &+= 2 &* right
            offset &+= 3
          }
        }
      }
    }
    return result
  }
}
