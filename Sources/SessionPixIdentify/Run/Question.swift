import Foundation
import SessionPix

/// A request about one photo, ready in its shape.
struct Question: Sendable {
  let source: Findings.Source
  /// That of the photo's record.
  let fingerprint: String?
  let request: VisionRequest
  let body: RequestBody
  /// See ``IdentifyFolder/identifier(of:model:fingerprint:)``.
  let id: String
}

/// Makes the questions about a photo.
struct QuestionMaker: Sendable {
  let folder: IdentifyFolder
  let options: IdentifyOptions
  let shape: RequestShape
  let model: String

  /// What may be sent of a photo.
  ///
  /// - Throws: ``BriefError`` or `PhotoError`.
  func brief(of findings: Findings) throws -> VisionBrief {
    guard findings.status == .ok else { throw BriefError.notPrepared(status: findings.status) }
    let prepared = try PreparedPhoto(recorded: findings, in: folder.output.path)
    return try VisionBrief(for: prepared, policy: options.policy)
  }

  /// The first question.
  func identity(_ brief: VisionBrief, of findings: Findings) throws(RequestError) -> Question {
    try question(.identity(brief, answerTokens: options.answerTokens), of: findings)
  }

  /// The second question, given the answer to the first.
  func controls(
    _ brief: VisionBrief, identity: IdentityAnswer, of findings: Findings
  ) throws(RequestError) -> Question {
    try question(
      .controls(brief, identity: identity, answerTokens: options.answerTokens), of: findings)
  }

  private func question(
    _ request: VisionRequest, of findings: Findings
  ) throws(RequestError) -> Question {
    let body = try RequestBody(request, shape: shape, model: model, form: options.answerForm)
    let most = RequestLimits.of(shape).bodyBytes
    guard body.bytes.count <= most else { throw .bodyTooLarge(body.bytes.count, most: most) }
    return Question(
      source: findings.source, fingerprint: findings.fingerprint, request: request, body: body,
      id: folder.identifier(of: request, model: model, fingerprint: findings.fingerprint))
  }

  /// The questions of a photo that are still open. The second is there once the first is answered.
  func open(_ findings: Findings, _ brief: VisionBrief) throws -> [Question] {
    let first = try identity(brief, of: findings)
    guard let answer = folder.answer(to: first.id) else { return [first] }
    guard options.asksForControls else { return [] }
    let second = try controls(brief, identity: try answer.identity(), of: findings)
    return folder.answer(to: second.id) == nil ? [second] : []
  }
}

extension AnswerRecord {
  /// The answer of the first pass.
  func identity() throws -> IdentityAnswer {
    try JSONDecoder().decode(IdentityAnswer.self, from: Data((answer ?? .null).bytes))
  }

  /// The answer of the second pass.
  func controls() throws -> ControlsAnswer {
    try JSONDecoder().decode(ControlsAnswer.self, from: Data((answer ?? .null).bytes))
  }

  /// The record of an answer.
  init(
    to question: Question, provider: String, model: String, value: JSONValue, id: String?,
    usage: TokenUsage?
  ) {
    self.init(
      record: question.id, path: question.source.path, escaped: question.source.escaped,
      fingerprint: question.fingerprint, pass: question.request.pass, provider: provider,
      model: model, status: .answered,
      answer: value, answerID: id, usage: usage, time: Date().ISO8601Format())
  }

  /// The record of a failure.
  init(
    of source: Findings.Source, pass: IdentificationPass, id: String?, provider: String,
    model: String, failure: Failure, usage: TokenUsage?
  ) {
    self.init(
      record: id, path: source.path, escaped: source.escaped, pass: pass, provider: provider,
      model: model, status: .failed, error: failure, usage: usage, time: Date().ISO8601Format())
  }
}

extension AnswerRecord.Failure {
  /// What can go wrong with one photo; nil for what ends the run.
  init?(_ error: any Error) {
    switch error {
    case let error as BriefError: self.init(code: error.code, message: error.description)
    case let error as PhotoError: self.init(code: error.code, message: error.description)
    case let error as RequestError: self.init(code: "request", message: error.description)
    case let error as AnswerError: self.init(code: error.code, message: error.description)
    case let error as ServiceError: self.init(code: error.code, message: error.description)
    default: return nil
    }
  }
}
