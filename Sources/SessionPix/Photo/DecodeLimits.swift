/// What is refused before a pixel is decoded. A few kilobytes can declare a picture of gigabytes.
public struct DecodeLimits: Encodable, Hashable, Sendable {
  /// Width times height. The default is 268,435,456, room for a 200-megapixel phone photo.
  ///
  /// Of a progressive JPEG all coefficients are held beside the pixels, so that it counts two to three times: 89 to 134
  /// megapixels are accepted.
  public var pixels = 1 << 28
  /// Width or height. The default is 32,768.
  public var side = 1 << 15
  /// The size of the file. The default is 512 MiB.
  public var bytes = 1 << 29
  /// Takes what is there of a photo whose file ends too early. The default is false: it is refused.
  public var allowsTruncated = false

  /// The limits as described at each property.
  public init() {}

  func check(bytes count: Int) throws(PhotoError) {
    guard count <= bytes else {
      throw .tooLarge("\(count) bytes, where \(bytes) are allowed")
    }
  }

  func check(width: Int, height: Int) throws(PhotoError) {
    guard width > 0, height > 0 else { throw .corrupt(reason: "it has no pixels") }
    guard width <= side, height <= side else {
      throw .tooLarge("\(width) x \(height), where a side may have \(side) pixels")
    }
    guard width.multipliedReportingOverflow(by: height).overflow == false, width * height <= pixels
    else {
      throw .tooLarge("\(width) x \(height), where \(pixels) pixels are allowed")
    }
  }

  /// Counts what a decoder holds beside the pixels as if it were pixels, of three bytes each.
  func check(_ extent: PixelExtent, coefficientBytes: Int) throws(PhotoError) {
    let count = extent.width * extent.height + coefficientBytes / 3
    guard count <= pixels else {
      throw .tooLarge(
        "\(extent.width) x \(extent.height) in passes, which takes the memory of \(count) pixels, where \(pixels)"
          + " are allowed")
    }
  }
}
