/// Reads lines of text that were cut out and rectified.
public protocol TextReader: Sendable {
  /// The name that the findings show as `reader` and as evidence.
  var name: String { get }
  /// The height in pixels that lines should have.
  var lineHeight: Int { get }
  /// One reading for each line, in the same order.
  func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading]
}

/// What a reader made of a line.
public struct Reading: Hashable, Sendable {
  /// The text, without space at its ends; empty where nothing was read.
  public var text: String
  /// How sure the reader is, 0...1.
  public var confidence: Double

  /// A reading from its text and confidence.
  public init(text: String, confidence: Double) {
    self.text = text
    self.confidence = confidence
  }
}
