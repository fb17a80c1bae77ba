public import Foundation

/// A service that answers questions about images.
public protocol VisionService: Sendable {
  /// Whose form it speaks.
  var kind: PrivacySettings.Service { get }
  /// The host that everything is sent to.
  var destination: String { get }
  /// The model that is asked.
  var model: String { get }
  /// The shape that it takes requests in.
  var shape: RequestShape { get }
  /// The request with its key or signature.
  ///
  /// - Throws: ``CredentialError``.
  func signed(_ body: [UInt8]) async throws -> SignedRequest
}

extension VisionService {
  /// Its name in records: `anthropic` or `bedrock`.
  public var name: String { kind.rawValue }
  /// Who must be allowed to be sent to.
  public var recipient: PrivacySettings.Recipient { .init(kind, at: destination) }
}

/// A request that is ready to be sent. What it holds beside the body is secret.
public struct SignedRequest: Sendable {
  let http: HTTPRequest
  /// Keys and tokens that go along: a careless service may repeat them.
  let secrets: [Secret]

  /// Text in which none of them stands any more.
  func withoutSecrets(_ text: String) -> String {
    secrets.reduce(text) { $1.removed(from: $0) }
  }
}

/// Where a service is.
public enum Endpoint {
  /// Checks an address that a person gave.
  ///
  /// - Parameter text: As `https://proxy.example.com/claude`. Plain `http` is for this machine only: a key would be
  ///   readable on the way.
  /// - Returns: The address.
  /// - Throws: ``CredentialError/address(reason:)``, without the text: a password or a key may stand in it.
  public static func url(_ text: String) throws(CredentialError) -> URL {
    guard let url = URL(string: text), let host = url.host, !host.isEmpty, url.user == nil,
      url.query == nil, url.fragment == nil
    else {
      throw .address(
        reason: "it is none of a host alone; give it as https://HOST/PATH, with no user, password,"
          + " query or fragment")
    }
    guard url.scheme == "https" || url.scheme == "http" && isLocal(host) else {
      throw .address(reason: "it is not encrypted; give it as https://HOST/PATH")
    }
    return url
  }

  /// Whether a host is this machine.
  static func isLocal(_ host: String) -> Bool {
    ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
  }
}
