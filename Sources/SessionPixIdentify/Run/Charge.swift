/// What one request that left, or may have, was charged.
struct Charge: Sendable {
  /// The tokens that the service states; none where it states none, or no answer came.
  var usage = TokenUsage(input: 0, output: 0)
  /// US dollars, or what it can have been at most; nil where no price is known.
  let cost: Double?
}
