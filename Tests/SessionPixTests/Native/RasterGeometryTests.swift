import Testing

@testable import SessionPix

struct RasterGeometryTests {
  static let ramp = Picture(width: 60, height: 40) { x, y in [UInt8(x * 4), UInt8(y * 6), 100] }

  @Test(arguments: [
    (1, 1), (60, 40), (59, 39), (61, 41), (7, 33), (120, 80), (1, 40), (60, 1), (31, 90), (333, 3),
  ])
  func `a resized picture has the size that was asked for`(width: Int, height: Int) throws {
    let resized = Picture(try Self.ramp.raster.resized(width: width, height: height))
    #expect(resized.width == width && resized.height == height)
    let last = resized[width - 1, height - 1]
    #expect(last[2] == 100, "the last pixel is of the picture, not of a canvas around it")
  }

  /// Sizes at which the factor is not exact in binary; a row of black would show at the edge.
  @Test func `no size leaves a black edge`() throws {
    let white = Raster(width: 97, height: 61, grey: 255)
    for width in stride(from: 1, through: 211, by: 3) {
      let resized = Picture(try white.resized(width: width, height: 212 - width))
      // One less is the rounding of libvips' fixed-point sums.
      #expect(resized.bytes.allSatisfy { $0 >= 254 }, "\(width) x \(212 - width)")
    }
  }

  @Test func `what libvips cannot do with pixels is no fault of the photo`() throws {
    let photo = Self.ramp.raster
    let error = #expect(throws: PhotoError.self) {
      _ = try photo.extracted(PixelBox(left: 50, top: 0, width: 20, height: 10)).width
    }
    #expect(error?.code == "stage-failed", "\(String(describing: error))")
  }

  /// Nothing is shifted: a photo from the right looks as from the left. libvips moves it by half a pixel of the result.
  @Test(arguments: [(60, 41), (61, 40), (97, 66), (150, 100), (599, 401)])
  func `what is mirrored is enlarged to the mirror image`(width: Int, height: Int) throws {
    var random = SplitMix64(state: 7)
    let noise = Picture(width: 60, height: 40) { _, _ in
      (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let turned = Picture(width: 60, height: 40) { x, y in noise[59 - x, 39 - y] }
    let one = Picture(noise.raster.enlarged(width: width, height: height))
    let other = Picture(turned.raster.enlarged(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width {
        let pair = zip(one[x, y], other[width - 1 - x, height - 1 - y])
        #expect(pair.allSatisfy { abs(Int($0) - Int($1)) <= 1 }, "\(x), \(y)")
      }
    }
  }

  /// At twice the size samples lie a quarter and three quarters of a pixel from their neighbours.
  @Test func `a bright pixel becomes the cubic kernel`() {
    let dot = Picture(width: 9, height: 9) { x, y in
      [x == 4 && y == 4 ? 255 : 0, x == 4 ? 200 : 0, 100]
    }
    let larger = Picture(dot.raster.enlarged(width: 18, height: 18))
    let kernel = [0.2265625, 0.8671875, 0.8671875, 0.2265625]
    for (x, weight) in zip(7...10, kernel) {
      #expect(abs(Double(larger[x, 9][0]) - 255 * weight * kernel[2]) < 1)
      #expect(abs(Double(larger[x, 1][1]) - 200 * weight) < 1)
    }
    #expect(larger[5, 9][0] == 0 && larger[6, 9][0] == 0, "what would be negative is black")
    #expect(larger.bytes.enumerated().allSatisfy { $0.offset % 3 != 2 || $0.element == 100 })
  }

  /// Keys' kernel is exact for what is straight or a parabola; the border repeats the edge.
  @Test func `a slope stays a slope when it is enlarged`() {
    let slope = Picture(width: 20, height: 10) { x, y in [UInt8(x * 10), UInt8(y * 20), 50] }
    let larger = Picture(slope.raster.enlarged(width: 80, height: 40))
    for y in 8..<32 {
      for x in 8..<72 {
        let expected = [(Double(x) - 1.5) * 2.5, (Double(y) - 1.5) * 5, 50]
        let error = zip(larger[x, y], expected).map { abs(Double($0) - $1) }.max() ?? 255
        #expect(error <= 0.51, "\(x), \(y)")
      }
    }
  }

  @Test(arguments: [(8, 6), (9, 7), (1, 6), (9, 1), (1, 1), (2, 3)])
  func `half a picture is the mean of two by two pixels`(width: Int, height: Int) {
    let picture = Picture(width: width, height: height) { x, y in
      [UInt8(x * 20), UInt8(y * 30 + x), 255]
    }
    let half = Picture(picture.raster.halved())
    #expect(half.width == max(1, width / 2) && half.height == max(1, height / 2))
    for y in 0..<half.height {
      for x in 0..<half.width {
        let xs = width > 1 ? [2 * x, 2 * x + 1] : [0, 0]
        let ys = height > 1 ? [2 * y, 2 * y + 1] : [0, 0]
        let four = xs.flatMap { x in ys.map { picture[x, $0] } }
        let mean = (0..<3).map { band in
          UInt8((four.reduce(0) { $0 + Int($1[band]) } + 2) / 4)
        }
        #expect(half[x, y] == mean, "\(x), \(y)")
      }
    }
  }

  @Test func `a strip of one pixel is resized`() throws {
    let strip = Raster(width: 500, height: 1, grey: 9)
    let resized = Picture(try strip.resized(width: 40, height: 1))
    #expect(resized.width == 40 && resized.height == 1 && resized[39, 0] == [9, 9, 9])
  }

  @Test func `a smaller picture shows the same`() throws {
    let half = Picture(try Self.ramp.raster.resized(width: 30, height: 20))
    let expected = Picture(width: 30, height: 20) { x, y in
      [UInt8(x * 8 + 2), UInt8(y * 12 + 3), 100]
    }
    #expect(half.meanDifference(to: expected) < 1.5)
  }

  @Test func `quarter turns go clockwise and come round`() throws {
    let once = Picture(try CornerPicture.upright.raster.turned(quarterTurns: 1))
    #expect(once.width == 32 && once.height == 64)
    #expect(CornerPicture.quarters(of: once) == [.blue, .red, .white, .green])
    let back = Picture(try once.raster.turned(quarterTurns: -1))
    #expect(back == CornerPicture.upright)
    let same = Picture(try CornerPicture.upright.raster.turned(quarterTurns: 4))
    #expect(same == CornerPicture.upright)
  }

  @Test func `a part is cut out exactly`() throws {
    let box = PixelBox(left: 10, top: 5, width: 3, height: 2)
    let part = Picture(try Self.ramp.raster.extracted(box))
    #expect(part.width == 3 && part.height == 2)
    #expect(part[0, 0] == Self.ramp[10, 5] && part[2, 1] == Self.ramp[12, 6])
  }

  @Test func `a padded picture lies in the left upper corner of black`() throws {
    let padded = Picture(try Self.ramp.raster.padded(width: 64, height: 64))
    #expect(padded.width == 64 && padded.height == 64)
    #expect(padded[59, 39] == Self.ramp[59, 39])
    #expect(padded[60, 0] == [0, 0, 0] && padded[0, 40] == [0, 0, 0])
  }
}
