/// A line of `corrections.jsonl`: all that holds for a photo from then on, in place of an earlier line.
struct CorrectionRecord: Codable, Hashable, Sendable {
  static let schemaName = "sessionpix.corrections/1"

  /// The photo's name in the findings, for people; `escaped` as there. What counts are the bytes.
  let path: String
  let escaped: Bool?
  let correction: Correction

  init(_ correction: Correction, of name: PhotoPath) {
    self.correction = correction
    path = name.text
    escaped = name.isText ? nil : true
  }

  private enum CodingKeys: String, CodingKey {
    case schema
    case path
    case escaped
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard try values.decode(String.self, forKey: .schema) == Self.schemaName else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values, debugDescription: "another version")
    }
    path = try values.decode(String.self, forKey: .path)
    escaped = try values.decodeIfPresent(Bool.self, forKey: .escaped)
    correction = try Correction(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Self.schemaName, forKey: .schema)
    try values.encode(path, forKey: .path)
    try values.encodeIfPresent(escaped, forKey: .escaped)
    try correction.encode(to: encoder)
  }

  /// The photo, as findings name it.
  var name: PhotoPath { PhotoPath(recorded: path, isEscaped: escaped ?? false) }
}
