import Foundation
public import SessionPix

/// An output folder of `process`, and what identification keeps in it.
public final class IdentifyFolder: Sendable {
  /// The folder below the output folder that holds answers, the log of what left, and the key of the identifiers.
  public static let name = PhotoPath("identify")

  /// The output folder, this run's alone.
  public let output: OutputFolder
  let log: DepartureLog
  private let answers: Locked<RecordLog<AnswerRecord>>
  private let key: [UInt8]
  private let known: Locked<[String: AnswerRecord]>

  /// Opens the folder.
  ///
  /// - Parameter path: The output folder of an earlier `process`.
  /// - Throws: `InputError` where no run wrote into it, or `OutputError`.
  public convenience init(_ path: PhotoPath) throws {
    try self.init(in: OutputFolder.existing(path))
  }

  /// Makes what identification keeps in an output folder where it is missing.
  ///
  /// - Parameter output: The output folder.
  /// - Throws: `OutputError`.
  package init(in output: OutputFolder) throws {
    self.output = output
    try output.makeSubfolder(Self.name)
    log = try DepartureLog(in: output)
    let answers = try RecordLog<AnswerRecord>(output.path.appending(IdentifyFile.answers.path))
    self.answers = Locked(answers)
    key = try Self.key(in: output)
    var known: [String: AnswerRecord] = [:]
    try answers.visit { answer in
      if let id = answer.record, answer.status == .answered { known[id] = answer }
    }
    self.known = Locked(known)
  }

  /// Whether anything was ever asked about the photos of an output folder.
  static func isIn(_ output: OutputFolder) -> Bool { output.holds(IdentifyFile.answers.path) }

  private struct FolderKey: Codable, Sendable {
    let key: [UInt8]
  }

  /// The key that identifiers are made with: random, made once, and never sent.
  private static func key(in output: OutputFolder) throws(OutputError) -> [UInt8] {
    let file = try RecordLog<FolderKey>(output.path.appending(IdentifyFile.key.path))
    var key: [UInt8] = []
    try file.visit { key = $0.key }
    guard key.count != 32 else { return key }
    key = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
    try file.append(FolderKey(key: key))
    return key
  }

  /// What identifiers are made of.
  static let letters = "abcdefghijklmnopqrstuvwxyz234567"
  static let identifierLength = 24

  /// The identifier of a question: keyed, so that it tells nothing of the photo to whoever has not this folder.
  ///
  /// How long the answer may be, and in which form and shape it is asked for, is no part of it: a person who allows more is
  /// not to pay for what was answered.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - model: The model that is asked.
  ///   - fingerprint: That of the photo's record: another photo, or the same prepared anew, is another question.
  /// - Returns: 24 letters and digits.
  func identifier(of request: VisionRequest, model: String, fingerprint: String?) -> String {
    let parts = [
      fingerprint ?? "", model, request.pass.name, request.instructions, request.text,
      request.schema.root.text,
    ]
    let content = JSONValue.array((parts + request.images.map(\.sha256)).map { .string($0) })
    let code = HMAC.sha256(content.bytes, key: key)
    let letters = Array(Self.letters)
    return String(code.prefix(Self.identifierLength).map { letters[Int($0 & 31)] })
  }

  /// The answer to a question, if it was ever answered.
  func answer(to id: String) -> AnswerRecord? { known.withLock { $0[id] } }

  func record(_ answer: AnswerRecord) throws(OutputError) {
    try answerLog().append(answer)
    if let id = answer.record, answer.status == .answered { known.withLock { $0[id] = answer } }
  }

  /// Removes answers and failures.
  ///
  /// - Parameter rest: What stays of an answer; nil where it goes.
  /// - Returns: How many are gone, and the identifiers of questions that no answer has any more.
  /// - Throws: `OutputError`.
  func forgetAnswers(
    _ rest: (AnswerRecord) -> AnswerRecord?
  ) throws(OutputError) -> (count: Int, identifiers: Set<String>) {
    var count = 0
    var gone: Set<String> = []
    let log = answerLog()
    let replacement = try FileReplacement(IdentifyFile.answers.path, in: output, isPrivate: true)
    var kept: [AnswerRecord] = []
    try log.visit { answer in
      if let answer = rest(answer) { return kept.append(answer) }
      count += 1
      if let id = answer.record { gone.insert(id) }
    }
    for answer in kept { try replacement.write(try log.line(of: answer)) }
    try replacement.finish()
    let reopened = try RecordLog<AnswerRecord>(output.path.appending(IdentifyFile.answers.path))
    answers.withLock { $0 = reopened }
    known.withLock { known in known = known.compactMapValues(rest) }
    return (count, gone.subtracting(kept.compactMap(\.record)))
  }

  /// Hands each photo's newest record over, in the order of the file.
  ///
  /// - Throws: `PhotoError` where the findings cannot be read, and whatever `body` throws.
  public func forEachPhoto(_ body: (Findings) throws -> Void) throws {
    let records = try photos()
    while let findings = try records.next() { try body(findings) }
  }

  /// Each photo's newest record, one at a time.
  func photos() throws(PhotoError) -> PhotoRecords { try PhotoRecords(in: output.path) }

  private func answerLog() -> RecordLog<AnswerRecord> { answers.withLock { $0 } }

  /// The newest answer to each pass, by the photo's fingerprint: byte-identical photos share it, and what was answered
  /// before a photo was prepared anew or replaced is not about it.
  func newestAnswers() throws(OutputError) -> [String: [IdentificationPass: AnswerRecord]] {
    var newest: [String: [IdentificationPass: AnswerRecord]] = [:]
    try answerLog().visit { answer in
      guard answer.status == .answered, let fingerprint = answer.fingerprint else { return }
      newest[fingerprint, default: [:]][answer.pass] = answer
    }
    return newest
  }
}
