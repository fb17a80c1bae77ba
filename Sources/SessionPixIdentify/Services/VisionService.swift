public import Foundation

/// A service that answers questions about images.
public protocol VisionService: Sendable {
  /// Its name in records: `anthropic` or `bedrock`.
  var name: String { get }
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
  /// Text in which no key stands any more.
  func withoutKeys(_ text: String) -> String
}

/// A request that is ready to be sent. What it holds beside the body is secret.
public struct SignedRequest: Sendable {
  let http: HTTPRequest
}

/// Where a service is.
public enum Endpoint {
  /// Checks an address that a person gave.
  ///
  /// - Parameter text: As `https://proxy.example.com/claude`. Plain `http` is for this machine only: a key would be
  ///   readable on the way.
  /// - Returns: The address.
  /// - Throws: ``CredentialError/configuration(_:)``.
  public static func url(_ text: String) throws(CredentialError) -> URL {
    guard let url = URL(string: text), let host = url.host, !host.isEmpty, url.user == nil,
      url.query == nil, url.fragment == nil
    else { throw .configuration("\(text) is no address; give it as https://HOST") }
    let isLocal = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    guard url.scheme == "https" || url.scheme == "http" && isLocal else {
      throw .configuration("\(text) is not encrypted; give it as https://HOST")
    }
    return url
  }
}
