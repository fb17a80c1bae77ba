import Foundation
public import SessionPix

/// Requests as a file, and answers read back from one: for people with a client or batch jobs of their own. It opens no
/// connection.
public struct RequestFile: Sendable {
  /// What was written, or read.
  public struct Summary: Sendable {
    /// Requests that were written.
    public var requests = 0
    /// Requests that were left out, since with them the rest could cost more than allowed.
    public var leftOut = 0
    /// Answers that were read and are as asked.
    public var answered = 0
    /// Answers that are none.
    public var failed = 0
    /// Answers that an earlier call read.
    public var answeredBefore = 0
    /// Lines that belong to no question.
    public var unknown = 0
    /// What failed, by photo.
    public var failures: [(path: String, message: String)] = []
  }

  private let folder: IdentifyFolder
  private let shape: RequestShape
  private let model: String
  private let options: IdentifyOptions
  private let maker: QuestionMaker
  private let usage: UsageLog?

  /// The open questions of a folder.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - options: What is asked.
  ///   - shape: The shape of requests and answers.
  ///   - model: The model that answers.
  ///   - usage: Where each answer that is new is counted; nil counts none.
  public init(
    folder: IdentifyFolder, options: IdentifyOptions, shape: RequestShape, model: String,
    usage: UsageLog? = nil
  ) {
    self.usage = usage
    self.folder = folder
    self.shape = shape
    self.model = model
    self.options = options
    maker = QuestionMaker(folder: folder, options: options, shape: shape, model: model)
  }

  /// The file that requests are written to.
  public var path: PhotoPath { folder.output.path.appending(IdentifyFile.requests.path) }

  /// Writes the open questions in the form of a batch job's input, until they could cost more than allowed.
  ///
  /// - Parameter approves: Whether a photo may be in the file.
  /// - Returns: What was written.
  /// - Throws: `OutputError`, or `PhotoError` where the findings cannot be read.
  public func write(approves: (Findings.Source) -> Bool = { _ in true }) throws -> Summary {
    var summary = Summary()
    let file = try FileReplacement(IdentifyFile.requests.path, in: folder.output)
    // Byte-identical photos have the same question, and services want each identifier once.
    var written: Set<String> = []
    var batch = BatchLines(shape: shape)
    var cost = 0.0
    let failures = try forEachOpenQuestion(approves: approves) { question in
      guard written.insert(question.id).inserted else { return }
      cost += options.price?.cost(of: question.request.largestUsage) ?? 0
      guard cost <= options.maxCost ?? .infinity else {
        summary.leftOut += 1
        return
      }
      try file.write(batch.text(of: question))
      summary.requests += 1
    }
    try file.write(batch.end())
    try file.finish()
    summary.failed = failures.count
    summary.failures = failures
    return summary
  }

  /// Reads answers and keeps those that are as asked. Each of these is counted once: another call knows it. One that failed
  /// is not, since the same file may be read again.
  ///
  /// - Parameter answers: Lines of a batch job's output, in any order.
  /// - Returns: What was read.
  /// - Throws: `OutputError`, or `PhotoError` where the findings cannot be read.
  public func read(_ answers: [UInt8]) throws -> Summary {
    var summary = Summary()
    var bodies: [String: (body: JSONValue?, reason: String)] = [:]
    for line in answers.split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSONValue(parsing: line), let output = BatchLine.output(json) else {
        summary.unknown += 1
        continue
      }
      bodies[output.id] = (output.body, output.reason)
    }
    let known = Set(bodies.keys.filter { folder.answer(to: $0) != nil })
    let log = try usage?.opened()
    let refused = try forEachOpenQuestion { question in
      guard let (body, reason) = bodies.removeValue(forKey: question.id) else { return }
      let record = self.record(of: body, reason: reason, to: question)
      try folder.record(record)
      if let error = record.error {
        summary.failed += 1
        summary.failures.append((question.source.path, error.message))
      } else {
        summary.answered += 1
        try log?.append(UsageLog.Entry(charge(for: record), isFirstOfPhoto: true))
      }
    }
    summary.failed += refused.count
    summary.failures += refused
    let before = bodies.keys.count { known.contains($0) }
    summary.answeredBefore = before
    summary.unknown += bodies.count - before
    return summary
  }

  private func charge(for answer: AnswerRecord) -> Charge {
    guard let usage = answer.usage else { return Charge(cost: nil) }
    return Charge(usage: usage, cost: options.price?.cost(of: usage))
  }

  private func record(
    of body: JSONValue?, reason: String, to question: Question
  ) -> AnswerRecord {
    func failed(_ code: String, _ message: String, _ usage: TokenUsage?) -> AnswerRecord {
      AnswerRecord(
        of: question.source, pass: question.request.pass, id: question.id, provider: "file",
        model: model, failure: .init(code: code, message: message), usage: usage)
    }
    guard let body else {
      return failed("job", "the job failed on it (\(reason.prefix(300))); run it again", nil)
    }
    do throws(AnswerError) {
      let answer = try ServiceAnswer(body, shape: shape, to: question.request)
      return AnswerRecord(
        to: question, provider: "file", model: model, value: answer.value, id: answer.id,
        usage: answer.usage)
    } catch {
      return failed(error.code, error.description, error.usage)
    }
  }

  /// - Returns: The photos of which there is no question, and why.
  private func forEachOpenQuestion(
    approves: (Findings.Source) -> Bool = { _ in true }, _ body: (Question) throws -> Void
  ) throws -> [(path: String, message: String)] {
    var failures: [(path: String, message: String)] = []
    try folder.forEachPhoto { findings in
      guard findings.hasImages, approves(findings.source) else { return }
      let questions: [Question]
      do {
        questions = try maker.open(findings, try maker.brief(of: findings))
      } catch {
        guard let failure = AnswerRecord.Failure(error) else { throw error }
        failures.append((findings.source.path, failure.message))
        return
      }
      for question in questions { try body(question) }
    }
    return failures
  }
}
