import Foundation
import SessionPix

/// Sends one request until it is answered, and keeps the budget.
struct VisionClient: Sendable {
  let service: any VisionService
  let retry: RetryPolicy
  let budget: CostBudget
  /// Seconds from the first byte sent to the last received.
  let timeout: Double
  let log: DepartureLog
  /// Whether the run is ending, so that nothing is sent again.
  let isEnding: @Sendable () -> Bool
  private let http = HTTPClient()

  init(
    service: any VisionService, retry: RetryPolicy, budget: CostBudget, timeout: Double,
    log: DepartureLog, isEnding: @escaping @Sendable () -> Bool = { false }
  ) {
    self.service = service
    self.retry = retry
    self.budget = budget
    self.timeout = timeout
    self.log = log
    self.isEnding = isEnding
  }

  /// The answer, and what the request cost in all.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - body: The same as it is sent.
  ///   - left: Is told each time that the request left, or may have.
  /// - Returns: The answer.
  /// - Throws: ``AnswerError``, ``ServiceError``, ``IdentifyStop``, ``CredentialError``, `OutputError`, or
  ///   `CancellationError`, also where the run is ending.
  func answer(
    to request: VisionRequest, body: RequestBody, left: () -> Void
  ) async throws -> ServiceAnswer {
    var attempt = 1
    while true {
      let outcome = try await send(body.bytes, request, left)
      switch outcome {
      case .answered(let answer): return answer
      case .again(let retryAfter, let error):
        guard attempt < retry.attempts, !isEnding() else { throw error }
        if let retryAfter, retryAfter > retry.longestRetryAfter {
          throw IdentifyStop.pause(seconds: retryAfter)
        }
        try await wait(retry.pause(after: attempt, retryAfter: retryAfter), orThrow: error)
        attempt += 1
      }
    }
  }

  /// Waits in short steps, so that a run that is ending need not wait for the whole pause.
  private func wait(_ seconds: Double, orThrow error: ServiceError) async throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if isEnding() { throw error }
      try await Task.sleep(for: min(end - .now, .milliseconds(250)))
    }
  }

  private enum Outcome {
    case answered(ServiceAnswer)
    case again(retryAfter: Double?, ServiceError)
  }

  private func send(
    _ bytes: [UInt8], _ request: VisionRequest, _ left: () -> Void
  ) async throws -> Outcome {
    let reserved = try await budget.reserve(request.largestUsage)
    let departure: Departure
    let signed: SignedRequest
    do {
      // It may have waited for the budget while others ended the run.
      if isEnding() { throw CancellationError() }
      signed = try await service.signed(bytes)
      departure = try log.begin(request, service: service, bytes: bytes.count)
    } catch {
      await budget.settle(reserved, usage: TokenUsage(input: 0, output: 0))
      throw error
    }
    let answer: HTTPAnswer
    do {
      answer = try await http.send(signed.http, timeout: timeout)
      left()
    } catch let failure as HTTPFailure {
      if case .unreached = failure {
        await budget.settle(reserved, usage: TokenUsage(input: 0, output: 0))
        try log.end(departure, outcome: "not connected")
        return .again(retryAfter: nil, ServiceError(failure))
      }
      left()
      await budget.settle(reserved, usage: nil)
      try log.end(departure, outcome: "no answer")
      return .again(retryAfter: nil, ServiceError(failure))
    } catch {
      left()
      await budget.settle(reserved, usage: nil)
      try log.end(departure, outcome: "interrupted")
      throw error
    }
    return try await judge(answer, request, reserved, departure)
  }

  private func judge(
    _ answer: HTTPAnswer, _ request: VisionRequest, _ reserved: Double, _ departure: Departure
  ) async throws -> Outcome {
    guard answer.status == 200 else {
      await budget.settle(reserved, usage: TokenUsage(input: 0, output: 0))
      try log.end(departure, outcome: "HTTP \(answer.status)")
      return try refusal(answer)
    }
    guard let json = try? JSONValue(parsing: answer.body) else {
      // Charged for all we know; asking again is worth it, as with a connection that broke.
      await budget.settle(reserved, usage: nil)
      try log.end(departure, outcome: "no JSON")
      return .again(retryAfter: nil, .notJSON)
    }
    do {
      let found = try ServiceAnswer(json, shape: service.shape, to: request)
      await budget.settle(reserved, usage: found.usage)
      let id = found.id ?? answer.headers["x-amzn-requestid"] ?? answer.headers["request-id"]
      try log.end(departure, outcome: "answered", answerID: id, usage: found.usage)
      return .answered(found)
    } catch let error as AnswerError {
      await budget.settle(reserved, usage: error.usage)
      try log.end(
        departure, outcome: error.code, answerID: json["id"]?.string, usage: error.usage)
      throw error
    }
  }

  /// What an answer that is not 200 means.
  private func refusal(_ answer: HTTPAnswer) throws -> Outcome {
    let json = try? JSONValue(parsing: answer.body)
    let words = json?["error"]?["message"]?.string ?? json?["message"]?.string ?? "no reason given"
    let message = String(service.withoutKeys(words).prefix(300))
    let error = ServiceError.status(answer.status, message: message)
    if json?["error"]?["details"]?["error_code"]?.string == "enforced_spend_limit_reached"
      || answer.status == 402
    {
      throw IdentifyStop.spendLimit(message: message)
    }
    if answer.status == 401 || answer.status == 403 {
      throw IdentifyStop.refusedKey(status: answer.status, message: message)
    }
    guard RetryPolicy.mayRetry(answer.status) else { throw error }
    return .again(
      retryAfter: RetryPolicy.seconds(ofRetryAfter: answer.headers["retry-after"]), error)
  }
}

/// Why a service gave no answer about a photo.
public enum ServiceError: Error, Hashable, Sendable {
  /// The service said no.
  case status(Int, message: String)
  /// What came is not JSON.
  case notJSON
  /// It took longer than allowed, in seconds.
  case timeout(Double)
  /// The connection could not be made, or broke.
  case connection(reason: String)

  init(_ failure: HTTPFailure) {
    switch failure {
    case .timeout(let seconds): self = .timeout(seconds)
    case .connection(let reason), .unreached(let reason): self = .connection(reason: reason)
    }
  }

  /// A short stable word for programs.
  public var code: String {
    switch self {
    case .status(let status, _): "http-\(status)"
    case .notJSON: "no-json"
    case .timeout: "timeout"
    case .connection: "connection"
    }
  }
}

extension ServiceError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .status(400, let message):
      "the service does not take the request (HTTP 400: \(message)); if it names output_config or strict, choose"
        + " another --answer-form"
    case .status(let status, let message):
      "the service gave no answer (HTTP \(status): \(message)); run again to ask once more"
    case .notJSON: "what the service answered is not JSON; run again to ask once more"
    case .timeout(let seconds):
      "the service did not answer within \(Int(seconds)) seconds; run again, or allow more with --timeout"
    case .connection(let reason):
      "there was no connection to the service (\(reason)); check the network and run again"
    }
  }
}
