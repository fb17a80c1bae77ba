/// A line of text cut out of a photo and rectified: upright, red, green and blue bytes, row by row.
public struct LineImage: Hashable, Sendable {
  /// Red, green, blue; `width * height * 3` bytes.
  public let pixels: [UInt8]
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A line image from its bytes.
  public init(pixels: [UInt8], width: Int, height: Int) {
    precondition(pixels.count == width * height * 3, "three bytes a pixel")
    self.pixels = pixels
    self.width = width
    self.height = height
  }

  /// Luma (ITU-R BT.601).
  var grey: GreyImage {
    unsafe pixels.withUnsafeBufferPointer {
      unsafe GreyImage(luma: $0, width: width, height: height)
    }
  }

  /// Each channel's 2nd to 98th percentile spread over 0...255.
  var contrastStretched: LineImage {
    let channels = (0..<3).map { channel in
      let values = stride(from: channel, to: pixels.count, by: 3).map { pixels[$0] }
      return GreyImage(pixels: values, width: width, height: height).stretched(inverted: false)
    }
    let stretched = pixels.indices.map { channels[$0 % 3].pixels[$0 / 3] }
    return LineImage(pixels: stretched, width: width, height: height)
  }

  /// Luma, dark print on light ground: inverted where the ground is the darker part.
  var darkOnLight: GreyImage {
    let image = grey
    return image.stretched(inverted: image.isLightOnDark)
  }
}

extension GreyImage {
  /// Whether the print is lighter than its ground. Print covers the smaller part of a line, so it lies on
  /// that side of the middle between dark and light where fewer pixels are.
  var isLightOnDark: Bool {
    let (dark, light) = extremes
    let middle = (dark + light) / 2
    let lighter = pixels.reduce(0) { $0 + (Int($1) > middle ? 1 : 0) }
    return lighter * 2 < pixels.count
  }

  /// The 2nd and 98th percentile of the values.
  private var extremes: (dark: Int, light: Int) {
    var histogram = [Int](repeating: 0, count: 256)
    for pixel in pixels { histogram[Int(pixel)] += 1 }
    let margin = pixels.count / 50
    func percentile(_ values: some Sequence<Int>) -> Int {
      var seen = 0
      for value in values {
        seen += histogram[value]
        if seen > margin { return value }
      }
      return 0
    }
    return (percentile(0...255), percentile((0...255).reversed()))
  }

  /// The values spread over 0...255, if wished with dark and light exchanged.
  func stretched(inverted: Bool) -> GreyImage {
    let (dark, light) = extremes
    let range = max(light - dark, 16)
    let table = (0...255).map { value -> UInt8 in
      let spread = min(max((value - dark) * 255 / range, 0), 255)
      return UInt8(inverted ? 255 - spread : spread)
    }
    return GreyImage(pixels: pixels.map { table[Int($0)] }, width: width, height: height)
  }
}

extension GreyImage {
  /// Luma (ITU-R BT.601) of red, green and blue bytes.
  init(luma source: UnsafeBufferPointer<UInt8>, width: Int, height: Int) {
    pixels = unsafe [UInt8](unsafeUninitializedCapacity: width * height) { grey, count in
      for index in 0..<(width * height) {
        let red = unsafe Int(source[index * 3])
        let green = unsafe Int(source[index * 3 + 1])
        let blue = unsafe Int(source[index * 3 + 2])
        unsafe grey[index] = UInt8((red * 77 + green * 150 + blue * 29) >> 8)
      }
      count = width * height
    }
    self.width = width
    self.height = height
  }
}

extension Raster {
  /// Luma (ITU-R BT.601) of all pixels.
  var grey: GreyImage {
    withPixels { unsafe GreyImage(luma: $0, width: width, height: height) }
  }
}
