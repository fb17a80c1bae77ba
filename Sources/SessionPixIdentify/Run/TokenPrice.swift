import SessionPix

/// What a model costs.
public struct TokenPrice: Hashable, Sendable {
  /// US dollars for a million tokens of requests.
  public let input: Double
  /// US dollars for a million tokens of answers.
  public let output: Double

  /// A price from its parts.
  public init(input: Double, output: Double) {
    self.input = input
    self.output = output
  }

  /// Reads `IN/OUT`, as in `3/15`; nil where that is no price.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let input = parts[0], let output = parts[1],
      (0...1e6).contains(input), (0...1e6).contains(output)
    else { return nil }
    self.init(input: input, output: output)
  }

  /// US dollars for this usage.
  public func cost(of usage: TokenUsage) -> Double {
    (Double(usage.input) * input + Double(usage.output) * output) / 1e6
  }
}

extension VisionRequest {
  /// Bytes of text that make a token, about.
  private static let bytesPerToken = 3
  /// What services add of their own: the frame of the chat, the rules of a tool.
  private static let frameTokens = 1000
  /// About as long as an answer is.
  private static let usualAnswerTokens = 400

  private var textBytes: Int {
    instructions.utf8.count + text.utf8.count + schema.root.bytes.count
  }

  private var imageTokens: Int { images.reduce(0) { $0 + $1.tokens } }

  /// What the request will about use.
  public var estimatedUsage: TokenUsage {
    TokenUsage(
      input: imageTokens + textBytes / Self.bytesPerToken,
      output: min(answerTokens, Self.usualAnswerTokens))
  }

  /// What the request can use at most: no token is less than a byte, and the answer is as long as allowed.
  public var largestUsage: TokenUsage {
    TokenUsage(input: imageTokens + textBytes + Self.frameTokens, output: answerTokens)
  }
}
