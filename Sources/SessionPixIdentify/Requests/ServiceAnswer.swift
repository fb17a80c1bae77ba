import Foundation

/// What a service answered.
public struct ServiceAnswer: Hashable, Sendable {
  /// The JSON that was asked for, as the schema wants it.
  public let value: JSONValue
  /// The service's own identifier of the answer, where its body has one.
  public let id: String?
  /// The tokens that were charged; nil where the service does not say.
  public let usage: TokenUsage?

  /// Reads the answer out of a service's body and checks it.
  ///
  /// - Parameters:
  ///   - body: The response.
  ///   - shape: Which service's.
  ///   - request: What was asked.
  /// - Throws: ``AnswerError``.
  public init(_ body: JSONValue, shape: RequestShape, to request: VisionRequest) throws(AnswerError)
  {
    let usage = TokenUsage(body, shape: shape)
    let reply = Reply(body, shape: shape)
    switch reply.stopReason {
    case "refusal", "content_filtered", "guardrail_intervened":
      throw .refused(reason: reply.stopReason ?? "", usage)
    case "max_tokens", "model_context_window_exceeded":
      throw .cutShort(reason: reply.stopReason ?? "", usage)
    default: break
    }
    guard let value = reply.value else { throw .noJSON(usage) }
    let faults = Self.faults(value, request)
    guard faults.isEmpty else { throw .notAsAsked(Array(faults.prefix(3)), usage) }
    self.value = value
    self.usage = usage
    id = body["id"]?.string
  }

  private static func faults(_ value: JSONValue, _ request: VisionRequest) -> [String] {
    let faults = request.schema.faults(in: value)
    guard faults.isEmpty else { return faults }
    let data = Data(value.bytes)
    do {
      switch request.pass {
      case .identity:
        return try JSONDecoder().decode(IdentityAnswer.self, from: data)
          .faults(in: request.images)
      case .controls:
        return try JSONDecoder().decode(ControlsAnswer.self, from: data)
          .faults(in: request.images)
      }
    } catch {
      return ["the answer cannot be decoded"]
    }
  }
}

/// The tokens that a request was charged.
public struct TokenUsage: Codable, Hashable, Sendable {
  /// More than any request can be charged; what is beyond it could overflow sums.
  private static let most = 1_000_000_000

  /// A count that sums can be made of.
  static func clamped(_ count: Int) -> Int { min(most, max(0, count)) }

  /// Tokens of the request, cached ones included.
  public var input: Int
  /// Tokens of the answer.
  public var output: Int

  /// A count from its parts.
  public init(input: Int, output: Int) {
    self.input = input
    self.output = output
  }

  /// The usage that a body states; nil where it lacks the tokens of request or answer, so that nobody knows what was charged.
  init?(_ body: JSONValue, shape: RequestShape) {
    func stated(_ name: String) -> Int? {
      body["usage"]?[name]?.integer.flatMap { $0 < 0 ? nil : Self.clamped($0) }
    }
    let names =
      switch shape {
      case .messages, .invoke:
        (
          "input_tokens", ["cache_creation_input_tokens", "cache_read_input_tokens"],
          "output_tokens"
        )
      case .converse:
        ("inputTokens", ["cacheReadInputTokens", "cacheWriteInputTokens"], "outputTokens")
      }
    guard let fresh = stated(names.0), let output = stated(names.2) else { return nil }
    let cached = names.1.reduce(0) { $0 + (stated($1) ?? 0) }
    self.init(input: Self.clamped(fresh + cached), output: output)
  }
}

/// The parts of a response that matter.
private struct Reply {
  let stopReason: String?
  let value: JSONValue?

  init(_ body: JSONValue, shape: RequestShape) {
    let content: [JSONValue]
    switch shape {
    case .messages, .invoke:
      stopReason = body["stop_reason"]?.string
      content = body["content"]?.array ?? []
    case .converse:
      stopReason = body["stopReason"]?.string
      content = body["output"]?["message"]?["content"]?.array ?? []
    }
    let called = content.compactMap { $0["toolUse"]?["input"] ?? $0["input"] }
    let said = content.compactMap { $0["text"]?.string }.joined()
    value = called.first ?? (try? JSONValue(parsing: said.utf8))
  }
}

/// Why an answer is none. The request was charged.
public enum AnswerError: Error, Hashable, Sendable {
  /// The model, or the service, did not want to answer.
  case refused(reason: String, TokenUsage?)
  /// The answer ends too early.
  case cutShort(reason: String, TokenUsage?)
  /// There is no JSON in the answer.
  case noJSON(TokenUsage?)
  /// The JSON is not what was asked for.
  case notAsAsked([String], TokenUsage?)

  /// A short stable word for programs.
  public var code: String {
    switch self {
    case .refused: "refused"
    case .cutShort: "cut-short"
    case .noJSON: "no-json"
    case .notAsAsked: "not-as-asked"
    }
  }

  /// The tokens that it cost all the same; nil where the service does not say.
  public var usage: TokenUsage? {
    switch self {
    case .refused(_, let usage), .cutShort(_, let usage), .noJSON(let usage),
      .notAsAsked(_, let usage):
      usage
    }
  }
}

extension AnswerError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do. It holds nothing that the model said.
  public var description: String {
    switch self {
    case .refused(let reason, _):
      "the service declined to answer (\(reason)); look at the photo, or ask another model"
    case .cutShort(let reason, _):
      "the answer ends too early (\(reason)); allow more with --answer-tokens"
    case .noJSON:
      "the answer is not JSON; ask again, or choose another --answer-form"
    case .notAsAsked(let faults, _):
      "the answer is not as asked (\(faults.joined(separator: "; "))); ask again, or choose another --answer-form"
    }
  }
}
