public import Foundation
import SessionPix

/// AWS Signature Version 4 ("AWS Signature Version 4 for API requests", IAM User Guide).
public struct SignatureV4: Sendable {
  /// Who signs.
  public let credentials: AWSCredentials
  /// The region, as `eu-central-1`.
  public let region: String
  /// The service's signing name: `bedrock`.
  public let service: String

  /// A signature's scope.
  public init(credentials: AWSCredentials, region: String, service: String) {
    self.credentials = credentials
    self.region = region
    self.service = service
  }

  /// A request as it is signed: the path is percent-encoded once, as it is sent.
  public struct Request: Sendable {
    /// As `POST`.
    public var method: String
    /// The host, with the port where it is not the standard one.
    public var host: String
    /// The path as it is sent.
    public var path: String
    /// The query as it is sent, without the question mark.
    public var query: String
    /// Headers that are signed beside `host`, `x-amz-date` and `x-amz-security-token`.
    public var headers: [String: String]
    /// The body.
    public var body: [UInt8]

    /// A request from its parts.
    public init(
      method: String, host: String, path: String, query: String = "",
      headers: [String: String] = [:], body: [UInt8] = []
    ) {
      self.method = method
      self.host = host
      self.path = path
      self.query = query
      self.headers = headers
      self.body = body
    }
  }

  /// The headers that the request is sent with: those given, `host`, `x-amz-date`, the token, and `authorization`.
  public func headers(for request: Request, at date: Date) -> [String: String] {
    let time = Self.timestamp(date)
    var headers = Dictionary(
      request.headers.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
    headers["host"] = request.host
    headers["x-amz-date"] = time
    if let token = credentials.sessionToken { headers["x-amz-security-token"] = token.value }
    let names = headers.keys.sorted()
    let canonical = Self.canonicalRequest(request, headers: headers, names: names)
    let scope = "\(time.prefix(8))/\(region)/\(service)/aws4_request"
    let toSign =
      "AWS4-HMAC-SHA256\n\(time)\n\(scope)\n"
      + SHA256.hexadecimal(of: Array(canonical.utf8))
    let signature = HMAC.sha256(Array(toSign.utf8), key: signingKey(day: String(time.prefix(8))))
    headers["authorization"] =
      "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyID)/\(scope), "
      + "SignedHeaders=\(names.joined(separator: ";")), Signature=\(Self.hexadecimal(signature))"
    return headers
  }

  private func signingKey(day: String) -> [UInt8] {
    let first = Array("AWS4\(credentials.secretAccessKey.value)".utf8)
    return [day, region, service, "aws4_request"].reduce(first) {
      HMAC.sha256(Array($1.utf8), key: $0)
    }
  }

  private static func canonicalRequest(
    _ request: Request, headers: [String: String], names: [String]
  ) -> String {
    let lines = names.map { "\($0):\(trimmed(headers[$0] ?? ""))\n" }.joined()
    return [
      request.method, canonicalPath(request.path), canonicalQuery(request.query), lines,
      names.joined(separator: ";"), SHA256.hexadecimal(of: request.body),
    ].joined(separator: "\n")
  }

  /// White space at the ends goes, several spaces become one.
  private static func trimmed(_ value: String) -> String {
    value.split(separator: " ").joined(separator: " ")
  }

  /// Dot segments and empty ones go (RFC 3986, 5.2.4), and what is left is encoded once more: every service but S3 does.
  private static func canonicalPath(_ path: String) -> String {
    var kept: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = kept.popLast() } else { kept.append(part) }
    }
    let joined = "/" + kept.joined(separator: "/")
    let isFolder = path.hasSuffix("/") && !kept.isEmpty
    return encoded(joined + (isFolder ? "/" : ""), sparing: "/")
  }

  /// The pairs sorted by name, then by value, as they stand.
  private static func canonicalQuery(_ query: String) -> String {
    query.split(separator: "&").map { pair -> (String, String) in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    .sorted {
      Array($0.0.utf8).lexicographicallyPrecedes(Array($1.0.utf8))
        || $0.0 == $1.0 && Array($0.1.utf8).lexicographicallyPrecedes(Array($1.1.utf8))
    }
    .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
  }

  /// Percent-encodes all bytes but the unreserved ones (RFC 3986, 2.3).
  static func encoded(_ text: String, sparing spared: String = "") -> String {
    let free = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(spared)".utf8)
    var result = ""
    for byte in text.utf8 {
      if free.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + hexadecimal([byte]).uppercased()
      }
    }
    return result
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// As `20150830T123600Z`.
  static func timestamp(_ date: Date) -> String {
    String(date.ISO8601Format().filter { $0 != "-" && $0 != ":" })
  }
}
