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
    /// The schema that the answer must keep to, as JSON.
    public let schema: String
    /// The size of the request.
    public let bytes: Int
    /// Tokens, about.
    public let usage: TokenUsage
    /// Tokens at most.
    public let largestUsage: TokenUsage
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
  /// Photos without images: they were not prepared, or their images are not kept.
  public private(set) var notPrepared = 0
  /// Photos of which nothing can be sent, and why.
  public private(set) var refused: [(path: String, reason: String)] = []
  /// Tokens, about, if photos were prepared and sent in a tier.
  public private(set) var usageByTier: [TokenBudget.Tier: TokenUsage] = [:]
  /// Photos whose second request has no parts that show it closer.
  public private(set) var withoutDetails = 0
  /// Overviews that are smaller than the tier that was asked for allows.
  public private(set) var smallerThanTier = 0

  /// The questions that were counted: byte-identical photos have the same ones, which are asked once.
  private var questions: Set<String> = []

  mutating func count(_ question: Question, of findings: Findings, isFirst: Bool) {
    photos += isFirst ? 1 : 0
    guard questions.insert(question.id).inserted else { return }
    requests += 1
    images += question.request.images.count
    imageBytes += question.request.images.reduce(0) { $0 + $1.bytes.count }
    bytes += question.body.bytes.count
    usage = usage + question.request.estimatedUsage
    largestUsage = largestUsage + question.request.largestUsage
    for tier in TokenBudget.Tier.allCases {
      var usage = question.request.estimatedUsage
      usage.input += question.request.moreTokens(in: tier, of: findings)
      usageByTier[tier] = usageByTier[tier].map { $0 + usage } ?? usage
    }
  }
  mutating func countWithoutDetails() { withoutDetails += 1 }

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

extension VisionRequest {
  /// By how many tokens the overview would cost more or less in a tier; the other images are no larger in another one.
  fileprivate func moreTokens(in tier: TokenBudget.Tier, of findings: Findings) -> Int {
    guard let overview = images.first, let width = findings.source.width,
      let height = findings.source.height
    else { return 0 }
    let size = tier.budget.size(forWidth: width, height: height)
    return TokenBudget.tokens(width: size.width, height: size.height) - overview.tokens
  }
}
