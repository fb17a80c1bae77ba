/// An image as it is sent: bytes without a name.
public struct VisionImage: Hashable, Sendable {
  /// What it shows.
  public let role: RenditionRecord.Role
  /// The file's bytes: pixels only, proven.
  public let bytes: [UInt8]
  /// The file's format; never AVIF, which the services do not take.
  public let format: RenditionFormat
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Where a label crop or a detail lies, in pixels of the overview as it is sent; nil for the overview.
  public let area: PixelArea?

  /// What a vision model is charged for it, see ``TokenBudget``.
  public var tokens: Int { TokenBudget.tokens(width: width, height: height) }

  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String { SHA256.hexadecimal(of: bytes) }
}

/// An upright rectangle in whole pixels of an image.
public struct PixelArea: Codable, Hashable, Sendable {
  /// The left edge.
  public var x: Int
  /// The top edge.
  public var y: Int
  /// The extent to the right.
  public var width: Int
  /// The extent downwards.
  public var height: Int

  /// An area from its left upper corner and its extent, in pixels.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The pixels of an image of this size that a box touches.
  package init(_ box: Box, width: Int, height: Int) {
    let pixels = box.clipped.pixels(width: width, height: height)
    self.init(x: pixels.left, y: pixels.top, width: pixels.width, height: pixels.height)
  }
}
