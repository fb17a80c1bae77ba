import Foundation
public import SessionPix

/// One run: questions out, answers in. What was answered before is not asked again.
public struct Identification: Sendable {
  /// The output folder.
  public let folder: IdentifyFolder
  /// What is asked, and how.
  public let options: IdentifyOptions
  let maker: QuestionMaker
  private let service: any VisionService
  private let usage: UsageLog?

  /// A run over a folder.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - service: Who is asked.
  ///   - options: What is asked, and how.
  ///   - usage: Where each request is counted; nil counts them in the summary alone.
  public init(
    folder: IdentifyFolder, service: any VisionService, options: IdentifyOptions,
    usage: UsageLog? = nil
  ) {
    self.folder = folder
    self.usage = usage
    self.service = service
    self.options = options
    maker = QuestionMaker(
      folder: folder, options: options, shape: service.shape, model: service.model)
  }

  /// Asks about all photos, and waits for the answers that are under way when the task is cancelled or the run stops.
  ///
  /// - Parameters:
  ///   - approves: Whether a photo may be sent.
  ///   - tell: Is told of each question.
  /// - Returns: How it went.
  /// - Throws: ``IdentificationFailure`` with an `OutputError`, a ``CredentialError``, or a `PhotoError` where the findings
  ///   cannot be read; requests may have been sent before.
  public func run(
    approves: @escaping (Findings.Source) -> Bool = { _ in true },
    tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws(IdentificationFailure) -> Summary {
    let photos: PhotoRecords
    let state: RunState
    do {
      photos = try folder.photos()
      state = RunState(usage: try openUsage())
    } catch {
      throw IdentificationFailure(reason: error, summary: Summary())
    }
    let budget = CostBudget(limit: options.maxCost, price: options.price)
    let client = VisionClient(
      service: service, retry: options.retry, budget: budget, timeout: options.timeout,
      log: folder.log, isEnding: { state.isEnding })
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        var running = 0
        while !state.isEnding, let findings = state.next(of: photos) {
          guard findings.hasImages else {
            state.update { $0.notPrepared += 1 }
            continue
          }
          guard approves(findings.source) else {
            state.update { $0.notApproved += 1 }
            continue
          }
          if running >= options.concurrency {
            await group.next()
            running -= 1
            if state.isEnding { break }
          }
          running += 1
          // Not a child that cancellation would reach: what is under way is charged, so that its answer is waited for.
          let work = Task.detached { await ask(about: findings, client, state, tell) }
          group.addTask { await work.value }
        }
        await group.waitForAll()
      }
    } onCancel: {
      state.interrupt()
    }
    var summary = state.summary
    if options.price != nil { summary.cost = await budget.charged }
    if let error = state.error { throw IdentificationFailure(reason: error, summary: summary) }
    return summary
  }

  /// The log of what is counted, with what an earlier run had under way when it was killed: it may have arrived.
  private func openUsage() throws -> RecordLog<UsageLog.Entry>? {
    let log = try usage?.opened()
    for departure in try folder.log.unfinished() {
      try log?.append(UsageLog.Entry(unfinished: departure))
      try folder.log.end(departure, outcome: "unknown")
    }
    return log
  }

  private func ask(
    about findings: Findings, _ client: VisionClient, _ state: RunState,
    _ tell: @Sendable (Event) -> Void
  ) async {
    var pass = IdentificationPass.identity
    var id: String?
    do {
      let brief = try maker.brief(of: findings)
      let first = try maker.identity(brief, of: findings)
      id = first.id
      let identity = try await answer(to: first, client, state, tell)
      guard options.asksForControls, !state.isEnding else { return }
      pass = .controls
      id = nil
      let second = try maker.controls(
        brief, identity: try identity.identity(), of: findings)
      id = second.id
      _ = try await answer(to: second, client, state, tell)
    } catch let copied as CopiedFailure {
      fail(findings.source, pass, id, copied.error, usage: nil, state, tell)
    } catch {
      fail(findings.source, pass, id, error, usage: (error as? AnswerError)?.usage, state, tell)
    }
  }

  /// What went wrong with the same question about a byte-identical photo: it was charged once.
  private struct CopiedFailure: Error {
    let error: any Error
  }

  private func answer(
    to question: Question, _ client: VisionClient, _ state: RunState,
    _ tell: @Sendable (Event) -> Void
  ) async throws -> AnswerRecord {
    if let known = folder.answer(to: question.id) {
      state.update { $0.answeredBefore += 1 }
      return known
    }
    let (answer, isOwn) = await state.answer(to: question.id) {
      try await send(question, client, state)
    }
    guard isOwn else {
      do {
        let record = try answer.get()
        state.update { $0.answeredBefore += 1 }
        return record
      } catch {
        throw CopiedFailure(error: error)
      }
    }
    let record = try answer.get()
    tell(Event(source: question.source, failure: nil))
    return record
  }

  private func send(
    _ question: Question, _ client: VisionClient, _ state: RunState
  ) async throws -> AnswerRecord {
    try await client.answer(to: question.request, body: question.body) { found in
      state.update { $0.answered += 1 }
      let record = AnswerRecord(
        to: question, provider: service.name, model: service.model, value: found.value,
        id: found.id, usage: found.usage)
      try folder.record(record)
      return record
    } count: {
      try state.count($0, of: question.source)
    }
  }

  private func fail(
    _ source: Findings.Source, _ pass: IdentificationPass, _ id: String?, _ error: any Error,
    usage: TokenUsage?, _ state: RunState, _ tell: @Sendable (Event) -> Void
  ) {
    if let stop = error as? IdentifyStop { return state.stop(stop) }
    // Who waited while others ended the run has asked nothing.
    if error is CancellationError { return state.isEnding ? () : state.interrupt() }
    guard let failure = AnswerRecord.Failure(error) else { return state.end(error) }
    let record = AnswerRecord(
      of: source, pass: pass, id: id, provider: service.name, model: service.model,
      failure: failure, usage: usage)
    state.update { $0.failed += 1 }
    do {
      try folder.record(record)
    } catch {
      return state.end(error)
    }
    tell(Event(source: source, failure: failure))
  }
}
