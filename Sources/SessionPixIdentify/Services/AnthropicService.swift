import Foundation

/// Anthropic's Messages API.
public struct AnthropicService: VisionService {
  /// The version of the API, which every request names.
  public static let version = "2023-06-01"
  /// The variable of the environment that holds the key.
  public static let keyVariable = "ANTHROPIC_API_KEY"
  /// Where the service is, unless told otherwise.
  public static let standardEndpoint = "https://api.anthropic.com"

  /// ``PrivacySettings/Service/anthropic``
  public let kind = PrivacySettings.Service.anthropic
  /// The model that is asked.
  public let model: String
  /// ``RequestShape/messages``
  public let shape = RequestShape.messages
  private let url: URL
  private let key: Secret

  /// The service with a key.
  ///
  /// - Parameters:
  ///   - model: The model's identifier.
  ///   - key: The key.
  ///   - endpoint: Another address than Anthropic's.
  /// - Throws: ``CredentialError/address(reason:)`` where the address cannot be used.
  public init(model: String, key: Secret, endpoint: String? = nil) throws(CredentialError) {
    self.model = model
    self.key = key
    url = try Endpoint.url(endpoint ?? Self.standardEndpoint).appendingPathComponent("v1/messages")
  }

  /// The host that everything is sent to.
  public var destination: String { url.host ?? "" }

  /// The request with the key in its header.
  public func signed(_ body: [UInt8]) -> SignedRequest {
    SignedRequest(
      http: HTTPRequest(
        url: url,
        headers: [
          "x-api-key": key.value, "anthropic-version": Self.version,
          "content-type": "application/json",
        ], body: body), secrets: [key])
  }
}
