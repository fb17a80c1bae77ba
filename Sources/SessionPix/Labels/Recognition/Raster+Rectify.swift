extension Raster {
  /// Cuts out a quad and makes it a rectangle: its homography, bilinear samples, as many for each pixel
  /// as keep small print from aliasing when the quad is larger than the result.
  ///
  /// - Parameters:
  ///   - quad: In pixels of this raster; what lies outside repeats the edge.
  ///   - outWidth: Columns of the result.
  ///   - outHeight: Rows of the result.
  /// - Returns: The rectangle, upright.
  func rectified(_ quad: Quad, width outWidth: Int, height outHeight: Int) -> LineImage {
    let map = Homography(unitSquareTo: quad)
    let across = samples(quad.length, outWidth)
    let down = samples(quad.thickness, outHeight)
    var pixels = [UInt8](repeating: 0, count: outWidth * outHeight * 3)
    withPixels { source in
      unsafe pixels.withUnsafeMutableBufferPointer { target in
        for row in 0..<outHeight {
          for column in 0..<outWidth {
            var sum = SIMD4<Float>.zero
            for j in 0..<down {
              for i in 0..<across {
                let u = (Double(column) + (Double(i) + 0.5) / Double(across)) / Double(outWidth)
                let v = (Double(row) + (Double(j) + 0.5) / Double(down)) / Double(outHeight)
                unsafe sum += sample(source, at: map(u, v))
              }
            }
            let mean = (sum / Float(across * down)).rounded(.toNearestOrAwayFromZero)
            let offset = (row * outWidth + column) * 3
            for band in 0..<3 { unsafe target[offset + band] = UInt8(mean[band]) }
          }
        }
      }
    }
    return LineImage(pixels: pixels, width: outWidth, height: outHeight)
  }

  private func samples(_ extent: Double, _ pixels: Int) -> Int {
    min(max(Int((extent / Double(pixels)).rounded()), 1), 8)
  }

  /// A bilinear sample; pixel centres lie at halves.
  private func sample(_ source: UnsafeBufferPointer<UInt8>, at point: Point) -> SIMD4<Float> {
    // In this order what is not a number (the map of a quad that crosses itself) becomes zero.
    let x = min(max(0, point.x - 0.5), Double(width - 1))
    let y = min(max(0, point.y - 0.5), Double(height - 1))
    let left = Int(x)
    let top = Int(y)
    let right = min(left + 1, width - 1)
    let bottom = min(top + 1, height - 1)
    let fx = Float(x - Double(left))
    let fy = Float(y - Double(top))
    func pixel(_ column: Int, _ row: Int) -> SIMD4<Float> {
      let offset = (row * width + column) * 3
      return unsafe SIMD4(
        Float(source[offset]), Float(source[offset + 1]), Float(source[offset + 2]), 0)
    }
    let upper = pixel(left, top) * (1 - fx) + pixel(right, top) * fx
    let lower = pixel(left, bottom) * (1 - fx) + pixel(right, bottom) * fx
    return upper * (1 - fy) + lower * fy
  }
}
