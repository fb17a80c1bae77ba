/// The shapes that services take a request in.
public enum RequestShape: String, Codable, Hashable, Sendable, CaseIterable {
  /// Anthropic Messages: `POST /v1/messages`.
  case messages
  /// Amazon Bedrock InvokeModel with a Claude model: the body of Messages with `anthropic_version`, without `model`.
  case invoke
  /// Amazon Bedrock Converse.
  case converse
}
