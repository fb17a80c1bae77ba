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
    let columns = Self.places(outWidth, each: samples(quad.length, outWidth))
    let rows = Self.places(outHeight, each: samples(quad.thickness, outHeight))
    let (across, down) = (columns.count / outWidth, rows.count / outHeight)
    var pixels = [UInt8](repeating: 0, count: outWidth * outHeight * 3)
    withPixels { source in
      unsafe pixels.withUnsafeMutableBufferPointer { target in
        for row in 0..<outHeight {
          for column in 0..<outWidth {
            var sum = Colour()
            for v in rows[(row * down)..<((row + 1) * down)] {
              for u in columns[(column * across)..<((column + 1) * across)] {
                unsafe add(source, at: map(u, v), to: &sum)
              }
            }
            unsafe sum.store(in: target, at: (row * outWidth + column) * 3, samples: across * down)
          }
        }
      }
    }
    return LineImage(pixels: pixels, width: outWidth, height: outHeight)
  }

  /// Where samples are taken along one side, in fractions of it: so many in each of its pixels.
  private static func places(_ pixels: Int, each samples: Int) -> [Double] {
    (0..<(pixels * samples)).map { index in
      (Double(index / samples) + (Double(index % samples) + 0.5) / Double(samples)) / Double(pixels)
    }
  }

  /// Samples for each pixel of a side; a bilinear one covers two pixels of the source.
  private func samples(_ extent: Double, _ pixels: Int) -> Int {
    min(max(Int((extent / Double(2 * pixels)).rounded(.up)), 1), 8)
  }

  /// Sums of samples in units of 1/65536, which 64 samples do not overflow. Three numbers and no vector, and whole ones: of
  /// those the compiler makes the fastest code here.
  private struct Colour {
    var red: UInt32 = 0
    var green: UInt32 = 0
    var blue: UInt32 = 0

    /// Writes the mean of so many samples, to the nearest.
    @inline(__always)
    func store(in target: UnsafeMutableBufferPointer<UInt8>, at offset: Int, samples: Int) {
      let unit = UInt32(samples) << 16
      let half = unit / 2
      unsafe target[offset] = UInt8(truncatingIfNeeded: (red + half) / unit)
      unsafe target[offset + 1] = UInt8(truncatingIfNeeded: (green + half) / unit)
      unsafe target[offset + 2] = UInt8(truncatingIfNeeded: (blue + half) / unit)
    }
  }
  /// Adds a bilinear sample; pixel centres lie at halves.
  @inline(__always)
  private func add(_ source: UnsafeBufferPointer<UInt8>, at point: Point, to sum: inout Colour) {
    // In this order what is not a number (the map of a quad that crosses itself) becomes zero. In units of 1/256 pixel.
    let x = Int(min(max(0, point.x - 0.5), Double(width - 1)) * 256)
    let y = Int(min(max(0, point.y - 0.5), Double(height - 1)) * 256)
    let (left, top) = (x >> 8, y >> 8)
    let leftUpper = (top &* width &+ left) &* 3
    let rightUpper = leftUpper &+ (left &+ 1 < width ? 3 : 0)
    let below = top &+ 1 < height ? width &* 3 : 0
    let fx = UInt32(truncatingIfNeeded: x & 255)
    let fy = UInt32(truncatingIfNeeded: y & 255)
    let weights = (
      (256 &- fx) &* (256 &- fy), fx &* (256 &- fy), (256 &- fx) &* fy, fx &* fy
    )
    func mixed(_ band: Int) -> UInt32 {
      unsafe UInt32(source[leftUpper &+ band]) &* weights.0
        &+ UInt32(source[rightUpper &+ band]) &* weights.1
        &+ UInt32(source[leftUpper &+ below &+ band]) &* weights.2
        &+ UInt32(source[rightUpper &+ below &+ band]) &* weights.3
    }
    sum.red &+= mixed(0)
    sum.green &+= mixed(1)
    sum.blue &+= mixed(2)
  }
}
