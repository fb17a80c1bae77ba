/// A barcode in a photo.
public struct Barcode: Codable, Hashable, Sendable {
  /// Where, in fractions of the upright photo; the first corner is the symbol's own left upper one.
  public var quad: Quad
  /// The kind of symbol, as `Code128` or `QRCode`.
  public var symbology: String
  /// What it holds.
  public var text: String

  /// A barcode from its place and content.
  public init(quad: Quad, symbology: String, text: String) {
    self.quad = quad
    self.symbology = symbology
    self.text = text
  }
}
