/// A line of text in a photo.
public struct TextRegion: Codable, Hashable, Sendable {
  /// Where, in fractions of the upright photo; the first corner is the text's own left upper one.
  public var quad: Quad
  /// What it says.
  public var text: String
  /// How sure that is, 0...1.
  public var confidence: Double
  /// The reader whose text stands here, or both, joined by a plus sign, where they agree.
  public var reader: String
  /// Other readings, the likeliest first.
  public var alternatives: [String]

  /// A region from its place and reading.
  public init(
    quad: Quad, text: String, confidence: Double, reader: String, alternatives: [String] = []
  ) {
    self.quad = quad
    self.text = text
    self.confidence = confidence
    self.reader = reader
    self.alternatives = alternatives
  }

  /// The names in ``reader``.
  public var readers: [String] { reader.split(separator: "+").map(String.init) }
}
