/// What a service says instead of an answer, each in its own form: Anthropic an `error` object with a type, AWS (REST JSON) a
/// `message` and its type in a header.
struct ServiceRefusal: Hashable, Sendable {
  /// The codes of `error.details` that no repetition gets past.
  private static let spendLimits: Set = [
    "enforced_spend_limit_reached", "contract_spend_limit_reached",
  ]

  let status: Int
  /// The service's word for it and its sentence, as `ThrottlingException: Too many requests`.
  let words: String
  /// Whether the account has nothing left to spend.
  let hasReachedSpendLimit: Bool
  /// Seconds.
  let retryAfter: Double?

  init(_ answer: HTTPAnswer) {
    status = answer.status
    let json = try? JSONValue(parsing: answer.body)
    let error = json?["error"]
    let kind = error?["type"]?.string ?? Self.kind(ofHeader: answer.headers["x-amzn-errortype"])
    let message = error?["message"] ?? json?["message"] ?? json?["Message"]
    let words = [kind, message?.string].compactMap(\.self).joined(separator: ": ")
    self.words = words.isEmpty ? "no reason given" : words
    hasReachedSpendLimit =
      answer.status == 402
      || error?["details"]?["error_code"]?.string.map(Self.spendLimits.contains) == true
    retryAfter = RetryPolicy.seconds(ofRetryAfter: answer.headers["retry-after"])
  }

  /// The name in `aws.protocols#FooError:http://internal.amazon.com/coral/`, whose other parts are to be ignored
  /// ("AWS restJson1 protocol", operation error serialization).
  private static func kind(ofHeader text: String?) -> String? {
    let name = text?.prefix { $0 != ":" }.split(separator: "#").last
    return name.map(String.init)
  }
}
