import Foundation
import SessionPix
import SessionPixIdentify

/// Makes the service that the options name, with the user's own key.
struct ServiceChoice {
  let arguments: Arguments
  private let environment = ProcessInfo.processInfo.environment

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func anthropic(_ model: String) throws -> any VisionService {
    guard (arguments[IdentifyOption.api] ?? .messages) == .messages else {
      throw IdentifyRefusal.wrongAPI(.anthropic)
    }
    return try AnthropicService(
      model: model, key: try key(AnthropicService.keyVariable, "Anthropic"),
      endpoint: arguments[IdentifyOption.endpoint])
  }

  func bedrock(_ model: String) throws -> any VisionService {
    let profile = arguments[IdentifyOption.profile]
    let configuration = try AWSConfiguration(environment: environment, profile: profile)
    guard let region = arguments[IdentifyOption.region] ?? configuration.region else {
      throw IdentifyRefusal.noRegion
    }
    let shape = arguments[IdentifyOption.api] ?? .converse
    guard shape != .messages else { throw IdentifyRefusal.wrongAPI(.bedrock) }
    let hasToken =
      arguments[IdentifyOption.keyFile] != nil
      || environment[BedrockService.tokenVariable]?.isEmpty == false
    let authorization: BedrockService.Authorization =
      hasToken
      ? .bearer(try key(BedrockService.tokenVariable, "Amazon Bedrock"))
      : .signature(AWSCredentialChain(configuration, profileWasAsked: profile != nil))
    return try BedrockService(
      model: model, shape: shape, region: region, authorization: authorization,
      endpoint: arguments[IdentifyOption.endpoint] ?? configuration.endpoint)
  }

  private func key(_ variable: String, _ service: String) throws(CredentialError) -> Secret {
    if let path = arguments[IdentifyOption.keyFile] { return try Secret(readingFile: path.text) }
    guard let text = environment[variable], !text.isEmpty else {
      throw .missing(service: service, searched: [variable, "--key-file"])
    }
    return try Secret(text, from: variable)
  }
}
