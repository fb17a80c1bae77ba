@testable import SessionPix

/// A picture that a test draws or looks at: like ``Raster``, but an ordinary value.
struct Picture: Hashable {
  let width: Int
  let height: Int
  /// Red, green, blue, row by row.
  var bytes: [UInt8]

  init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// A picture from the colour of each pixel.
  init(width: Int, height: Int, colour: (Int, Int) -> [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * 3)
    for y in 0..<height {
      for x in 0..<width { bytes += colour(x, y) }
    }
    self.init(width: width, height: height, bytes: bytes)
  }

  init(_ raster: borrowing Raster) {
    let bytes = raster.withPixels { unsafe Array($0) }
    self.init(width: raster.width, height: raster.height, bytes: bytes)
  }

  init(_ line: LineImage) {
    self.init(width: line.width, height: line.height, bytes: line.pixels)
  }

  var raster: Raster {
    var raster = Raster(width: width, height: height)
    raster.withMutablePixels { pixels in
      _ = unsafe pixels.update(fromContentsOf: bytes)
    }
    return raster
  }

  subscript(x: Int, y: Int) -> [UInt8] {
    let offset = (y * width + x) * 3
    return Array(bytes[offset..<offset + 3])
  }

  func encoded(as format: RenditionFormat, quality: Int = 100) throws -> [UInt8] {
    try raster.encoded(as: Encoding(format: format, quality: quality))
  }

  static func decoding(
    _ bytes: [UInt8], limits: DecodeLimits = DecodeLimits()
  ) throws(PhotoError) -> Picture {
    Picture(try Photo(decoding: bytes, limits: limits).raster)
  }

  /// The mean difference of all bytes; pictures of another size are as different as can be.
  func meanDifference(to other: Picture) -> Double {
    guard width == other.width, height == other.height else { return 255 }
    return Double(zip(bytes, other.bytes).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) })
      / Double(bytes.count)
  }
}

extension Photo {
  /// A photo from bytes alone.
  init(decoding bytes: [UInt8], limits: DecodeLimits = DecodeLimits()) throws(PhotoError) {
    var source = Findings.Source(path: PhotoPath("test"))
    try self.init(content: bytes, source: &source, limits: limits)
  }
}

extension PhotoError {
  /// What decoding these bytes throws, or nil if it succeeds.
  static func decoding(_ bytes: [UInt8], limits: DecodeLimits = DecodeLimits()) -> PhotoError? {
    do throws(PhotoError) {
      _ = try Photo(decoding: bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }
}
