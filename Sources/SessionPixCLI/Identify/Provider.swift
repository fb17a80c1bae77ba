/// Who answers.
enum Provider: String, CaseIterable, Sendable {
  case file
  case anthropic
  case bedrock
}
