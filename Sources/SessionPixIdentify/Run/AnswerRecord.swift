import SessionPix

/// A line of `answers.jsonl`: what became of one question about one photo. It is local, as the findings are.
public struct AnswerRecord: Codable, Sendable {
  /// The name and version of this format.
  public static let schemaName = "sessionpix.answer/1"

  /// How a question fared.
  public enum Status: String, Codable, Sendable {
    /// It was answered as asked.
    case answered
    /// It was not; the next run asks again.
    case failed
  }

  /// Always ``schemaName``.
  public var schema = AnswerRecord.schemaName
  /// The question's identifier: the same question has the same one, and none can be made without this folder's key.
  public var record: String?
  /// The photo, as in the findings.
  public var path: String
  /// As in the findings.
  public var escaped: Bool?
  /// The fingerprint of the photo's record: what the answer is about. Absent where there is no answer.
  public var fingerprint: String?
  /// What was asked.
  public var pass: IdentificationPass
  /// `anthropic`, `bedrock` or `file`
  public var provider: String
  /// The model that was asked.
  public var model: String
  /// How it fared.
  public var status: Status
  /// Why, unless answered.
  public var error: Failure?
  /// The answer.
  public var answer: JSONValue?
  /// The service's identifier of the answer.
  public var answerID: String?
  /// The tokens that were charged; absent where the service does not say.
  public var usage: TokenUsage?
  /// When, as in ISO 8601.
  public var time: String

  /// Why a question was not answered.
  public struct Failure: Codable, Hashable, Sendable {
    /// A short stable word.
    public var code: String
    /// A sentence for people.
    public var message: String
  }
}

extension AnswerRecord {
  /// The photo's name, as bytes.
  var name: PhotoPath { PhotoPath(recorded: path, isEscaped: escaped ?? false) }
}
