extension Raster {
  /// The picture enlarged with the cubic kernel of R. Keys ("Cubic Convolution Interpolation for Digital Image Processing",
  /// 1981; a = -0.5), rows first.
  ///
  /// `vips_resize` would take five times as long: libvips 8.14 weighs sixteen pixels for each one of the result. Here the two
  /// directions come one after the other.
  ///
  /// - Parameters:
  ///   - newWidth: Columns of the result, at least as many as there are.
  ///   - newHeight: Rows of the result, likewise.
  /// - Returns: The picture at that size.
  func enlarged(width newWidth: Int, height newHeight: Int) -> Raster {
    let rows = CubicTaps.places(of: newHeight, in: height)
    let columns = CubicTaps.places(of: newWidth, in: width)
    var result = Raster(width: newWidth, height: newHeight)
    // A fourth value behind the last pixel, because pixels are taken as vectors of four.
    var blended = [Float](repeating: 0, count: width * 3 + 1)
    withPixels { source in
      result.withMutablePixels { target in
        unsafe blended.withUnsafeMutableBufferPointer { row in
          for y in 0..<newHeight {
            unsafe blend(source, rows[y], into: row)
            unsafe Self.spread(row, columns, into: target, from: y * newWidth * 3)
          }
        }
      }
    }
    return result
  }

  /// One row of the result at the width of the source.
  private func blend(
    _ source: UnsafeBufferPointer<UInt8>, _ taps: CubicTaps,
    into row: UnsafeMutableBufferPointer<Float>
  ) {
    let count = width &* 3
    let (w0, w1, w2, w3) = (taps.weights[0], taps.weights[1], taps.weights[2], taps.weights[3])
    func start(_ tap: Int) -> Int { Int(taps.places[tap]) &* count }
    let (s0, s1, s2, s3) = (start(0), start(1), start(2), start(3))
    for index in 0..<count {
      let upper = unsafe Float(source[s0 &+ index]) * w0 + Float(source[s1 &+ index]) * w1
      let lower = unsafe Float(source[s2 &+ index]) * w2 + Float(source[s3 &+ index]) * w3
      unsafe row[index] = upper + lower
    }
  }

  /// A row at its full width.
  private static func spread(
    _ row: UnsafeMutableBufferPointer<Float>, _ columns: [CubicTaps],
    into target: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) {
    let bytes = UnsafeRawBufferPointer(row)
    /// A pixel; the fourth value is the next pixel's and not used.
    func pixel(_ place: Int32) -> SIMD4<Float> {
      unsafe bytes.loadUnaligned(
        fromByteOffset: Int(place) &* 3 &* MemoryLayout<Float>.stride, as: SIMD4<Float>.self)
    }
    var offset = start
    for taps in columns {
      let (places, weights) = (taps.places, taps.weights)
      let left = pixel(places[0]) * weights[0] + pixel(places[1]) * weights[1]
      let right = pixel(places[2]) * weights[2] + pixel(places[3]) * weights[3]
      var sum = left + right
      sum.replace(with: 0, where: sum .< 0)
      sum.replace(with: 255, where: sum .> 255)
      // Behind this number the bits of a 32-bit float count in ones: rounded without a conversion that may fail.
      let rounded = unsafe unsafeBitCast(sum + 8_388_608, to: SIMD4<UInt32>.self)
      unsafe target[offset] = UInt8(truncatingIfNeeded: rounded[0])
      unsafe target[offset &+ 1] = UInt8(truncatingIfNeeded: rounded[1])
      unsafe target[offset &+ 2] = UInt8(truncatingIfNeeded: rounded[2])
      offset &+= 3
    }
  }
}

/// The four neighbours along one side that make a pixel of an enlarged picture.
private struct CubicTaps {
  /// Their indices; those outside repeat the edge.
  let places: SIMD4<Int32>
  /// How much each counts, one in all.
  let weights: SIMD4<Float>

  /// Those of each pixel of a side of `count` pixels that had `old`; pixel centres lie at halves.
  static func places(of count: Int, in old: Int) -> [CubicTaps] {
    (0..<count).map { index in
      let place = (Double(index) + 0.5) * Double(old) / Double(count) - 0.5
      let left = place.rounded(.down)
      let first = Int32(left) - 1
      return CubicTaps(
        places: SIMD4(first, first + 1, first + 2, first + 3)
          .clamped(lowerBound: .zero, upperBound: SIMD4(repeating: Int32(old - 1))),
        weights: weights(at: Float(place - left)))
    }
  }

  /// Keys, equation 15, of the distances 1 + t, t, 1 - t and 2 - t.
  private static func weights(at t: Float) -> SIMD4<Float> {
    let (t2, t3) = (t * t, t * t * t)
    return SIMD4(-t3 + 2 * t2 - t, 3 * t3 - 5 * t2 + 2, -3 * t3 + 4 * t2 + t, t3 - t2) * 0.5
  }
}
