public import SessionPix

/// What a run would send. Nothing leaves before a person has seen it.
public struct IdentifyPlan: Sendable {
  /// What would leave of one photo.
  public struct Item: Sendable {
    /// The photo.
    public let source: Findings.Source
    /// The images, in their order.
    public let images: [VisionImage]
    /// What stands beside them, without the images.
    public let text: String
    /// The size of the request.
    public let bytes: Int
    /// Tokens, about.
    public let usage: TokenUsage
  }

  /// Photos with a question that is still open.
  public private(set) var photos = 0
  /// Requests, those of a second pass included.
  public private(set) var requests = 0
  /// Images in all requests.
  public private(set) var images = 0
  /// Bytes of all images.
  public private(set) var imageBytes = 0
  /// Bytes of all requests.
  public private(set) var bytes = 0
  /// Tokens, about.
  public private(set) var usage = TokenUsage(input: 0, output: 0)
  /// Tokens at most.
  public private(set) var largestUsage = TokenUsage(input: 0, output: 0)
  /// Photos all of whose questions were answered before.
  public private(set) var answered = 0
  /// Photos that were not prepared.
  public private(set) var notPrepared = 0
  /// Photos of which nothing can be sent, and why.
  public private(set) var refused: [(path: String, reason: String)] = []
  /// Overviews that are smaller than the tier that was asked for allows.
  public private(set) var smallerThanTier = 0

  /// The questions that were counted: byte-identical photos have the same ones, which are asked once.
  private var questions: Set<String> = []

  mutating func count(_ question: Question, isFirst: Bool) {
    photos += isFirst ? 1 : 0
    guard questions.insert(question.id).inserted else { return }
    requests += 1
    images += question.request.images.count
    imageBytes += question.request.images.reduce(0) { $0 + $1.bytes.count }
    bytes += question.body.bytes.count
    usage = usage + question.request.estimatedUsage
    largestUsage = largestUsage + question.request.largestUsage
  }

  mutating func countAnswered() { answered += 1 }
  mutating func countNotPrepared() { notPrepared += 1 }
  mutating func countSmaller() { smallerThanTier += 1 }
  mutating func refuse(_ source: Findings.Source, _ reason: String) {
    refused.append((source.path, reason))
  }
}

extension TokenUsage {
  static func + (first: TokenUsage, second: TokenUsage) -> TokenUsage {
    TokenUsage(input: first.input + second.input, output: first.output + second.output)
  }
}
