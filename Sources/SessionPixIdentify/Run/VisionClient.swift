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
  ///   - keep: Writes the answer down before anything else does, so that whatever ends this process later, it is not asked
  ///     for again.
  ///   - count: Is told each time that the request left, or may have.
  /// - Returns: What `keep` made of the answer.
  /// - Throws: ``AnswerError``, ``ServiceError``, ``IdentifyStop``, ``CredentialError``, `OutputError`, or
  ///   `CancellationError`, also where the run is ending.
  func answer<Kept>(
    to request: VisionRequest, body: RequestBody, keep: (ServiceAnswer) throws -> Kept,
    count: (Charge) throws -> Void
  ) async throws -> Kept {
    var attempt = 1
    while true {
      switch try await send(body.bytes, request, keep, count) {
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

  private enum Outcome<Kept> {
    case answered(Kept)
    case again(retryAfter: Double?, ServiceError)
  }

  private func send<Kept>(
    _ bytes: [UInt8], _ request: VisionRequest, _ keep: (ServiceAnswer) throws -> Kept,
    _ count: (Charge) throws -> Void
  ) async throws -> Outcome<Kept> {
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
    } catch let failure as HTTPFailure {
      if case .unreached = failure {
        await budget.settle(reserved, usage: TokenUsage(input: 0, output: 0))
        try log.end(departure, outcome: "not connected")
        return .again(retryAfter: nil, ServiceError(failure))
      }
      try count(Charge(cost: await budget.settle(reserved, usage: nil)))
      try log.end(departure, outcome: "no answer")
      return .again(retryAfter: nil, ServiceError(failure))
    } catch {
      try count(Charge(cost: await budget.settle(reserved, usage: nil)))
      try log.end(departure, outcome: "interrupted")
      throw error
    }
    return try await judge(answer, to: signed, request, reserved, departure, keep, count)
  }

  private func judge<Kept>(
    _ answer: HTTPAnswer, to signed: SignedRequest, _ request: VisionRequest, _ reserved: Double,
    _ departure: Departure, _ keep: (ServiceAnswer) throws -> Kept, _ count: (Charge) throws -> Void
  ) async throws -> Outcome<Kept> {
    func settle(_ usage: TokenUsage?) async throws {
      let cost = await budget.settle(reserved, usage: usage)
      try count(usage.map { Charge(usage: $0, cost: cost) } ?? Charge(cost: cost))
    }
    guard answer.status == 200 else {
      try await settle(TokenUsage(input: 0, output: 0))
      try log.end(departure, outcome: "HTTP \(answer.status)")
      return try meaning(of: ServiceRefusal(answer), to: signed)
    }
    guard let json = try? JSONValue(parsing: answer.body) else {
      // Charged for all we know; asking again is worth it, as with a connection that broke.
      try await settle(nil)
      try log.end(departure, outcome: "no JSON")
      return .again(retryAfter: nil, .notJSON)
    }
    do {
      let found = try ServiceAnswer(json, shape: service.shape, to: request)
      let kept = Result { try keep(found) }
      // It is charged, also where it cannot be kept.
      try await settle(found.usage)
      let id = found.id ?? answer.headers["x-amzn-requestid"] ?? answer.headers["request-id"]
      try log.end(departure, outcome: "answered", answerID: id, usage: found.usage)
      return .answered(try kept.get())
    } catch let error as AnswerError {
      try await settle(error.usage)
      try log.end(
        departure, outcome: error.code, answerID: json["id"]?.string, usage: error.usage)
      throw error
    }
  }

  /// What an answer that is not 200 means.
  private func meaning<Kept>(
    of refusal: ServiceRefusal, to signed: SignedRequest
  ) throws -> Outcome<Kept> {
    // Cut last: half a key is not found any more.
    let message = String(signed.withoutSecrets(refusal.words).prefix(300))
    if refusal.hasReachedSpendLimit { throw IdentifyStop.spendLimit(message: message) }
    switch refusal.status {
    case 401, 403: throw IdentifyStop.refusedKey(status: refusal.status, message: message)
    case 404: throw IdentifyStop.unknownModel(message: message)
    default: break
    }
    let error = ServiceError.status(refusal.status, message: message)
    guard RetryPolicy.mayRetry(refusal.status) else { throw error }
    return .again(retryAfter: refusal.retryAfter, error)
  }
}
