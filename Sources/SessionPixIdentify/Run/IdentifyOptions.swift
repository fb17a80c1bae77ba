public import SessionPix

/// What is asked of each photo, and how.
public struct IdentifyOptions: Sendable {
  /// What may be sent.
  public var policy = VisionBrief.Policy()
  /// Whether the positions of controls are asked for, too. The default is false.
  public var asksForControls = false
  /// How the answer is made to keep to its schema.
  public var answerForm = AnswerForm.schema
  /// The tokens that an answer may have at most. The default is 2048.
  public var answerTokens = 2048
  /// How many requests are under way at once. The default is 4.
  public var concurrency = 4
  /// Seconds that a request may take. The default is 120.
  public var timeout = 120.0
  /// When a request is sent again.
  public var retry = RetryPolicy()
  /// What a token costs; nil where it is not known.
  public var price: TokenPrice?
  /// US dollars that a run may cost; nil for no limit.
  public var maxCost: Double?

  /// The options as described at each property.
  public init() {}
}
