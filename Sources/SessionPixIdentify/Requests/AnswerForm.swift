/// How the answer is made to keep to its schema. Which models take which differs by service; answers are checked here in
/// any case.
public enum AnswerForm: String, Codable, Hashable, Sendable, CaseIterable {
  /// `output_config.format`, or `outputConfig.textFormat` with Converse.
  case schema
  /// One tool that must be called, with `strict`.
  case strictTool = "strict-tool"
  /// One tool that must be called, without `strict`: for models that refuse the other two.
  case tool
}
