import Foundation

/// Amazon Bedrock Runtime: InvokeModel or Converse.
public struct BedrockService: VisionService {
  /// The variable of the environment that holds a bearer token.
  public static let tokenVariable = "AWS_BEARER_TOKEN_BEDROCK"

  /// What a request is signed with.
  public enum Authorization: Sendable {
    /// A Bedrock API key.
    case bearer(Secret)
    /// SigV4 with whatever the chain finds.
    case signature(AWSCredentialChain)
  }

  /// ``PrivacySettings/Service/bedrock``
  public let kind = PrivacySettings.Service.bedrock
  /// The model's or inference profile's identifier or ARN.
  public let model: String
  /// ``RequestShape/invoke`` or ``RequestShape/converse``
  public let shape: RequestShape
  private let region: String
  private let authorization: Authorization
  private let endpoint: URL

  /// The service in a region.
  ///
  /// - Parameters:
  ///   - model: The model's or inference profile's identifier or ARN.
  ///   - shape: InvokeModel or Converse.
  ///   - region: As `eu-central-1`.
  ///   - authorization: What requests are signed with.
  ///   - endpoint: Another address than the region's own.
  /// - Throws: ``CredentialError/configuration(_:)`` where the region is none, ``CredentialError/address(reason:)`` where the
  ///   address cannot be used.
  public init(
    model: String, shape: RequestShape, region: String, authorization: Authorization,
    endpoint: String? = nil
  ) throws(CredentialError) {
    guard !region.isEmpty,
      region.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { throw .configuration("'\(region)' is no region; give it as eu-central-1") }
    guard shape != .messages else {
      throw .configuration("Bedrock takes --api invoke or converse")
    }
    self.model = model
    self.shape = shape
    self.region = region
    self.authorization = authorization
    let domain = region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
    self.endpoint = try Endpoint.url(endpoint ?? "https://bedrock-runtime.\(region).\(domain)")
  }

  /// The host that everything is sent to.
  public var destination: String { endpoint.host ?? "" }

  /// The request with its signature, or with the bearer token.
  ///
  /// - Throws: ``CredentialError``.
  public func signed(_ body: [UInt8]) async throws -> SignedRequest {
    let operation = shape == .invoke ? "invoke" : "converse"
    // An identifier may hold colons and slashes, which are encoded in the path and once more in the signature.
    let base = endpoint.path == "/" ? "" : endpoint.path
    let path = base + "/model/\(SignatureV4.encoded(model))/\(operation)"
    let port = endpoint.port.map { ":\($0)" } ?? ""
    let host = destination + port
    guard let url = URL(string: "\(endpoint.scheme ?? "https")://\(host)\(path)") else {
      throw CredentialError.configuration("'\(model)' is no model; check --model")
    }
    var headers = ["content-type": "application/json", "accept": "application/json"]
    var secrets: [Secret] = []
    switch authorization {
    case .bearer(let token):
      headers["authorization"] = "Bearer \(token.value)"
      secrets = [token]
    case .signature(let chain):
      let credentials = try await chain.credentials()
      // The secret access key signs and is never sent.
      secrets = credentials.sessionToken.map { [$0] } ?? []
      let signature = SignatureV4(credentials: credentials, region: region, service: "bedrock")
      headers = signature.headers(
        for: .init(method: "POST", host: host, path: path, headers: headers, body: body), at: Date()
      )
      // The client writes it itself, from the address.
      headers["host"] = nil
    }
    return SignedRequest(
      http: HTTPRequest(url: url, headers: headers, body: body), secrets: secrets)
  }
}
