public import Foundation

/// What signs requests to AWS.
public struct AWSCredentials: Hashable, Sendable {
  /// The access key's identifier, which is no secret.
  public let accessKeyID: String
  /// The secret access key.
  public let secretAccessKey: Secret
  /// The token of temporary credentials.
  public let sessionToken: Secret?
  /// When they end; nil for those that do not.
  public let expiration: Date?

  /// Credentials from their parts.
  public init(
    accessKeyID: String, secretAccessKey: Secret, sessionToken: Secret? = nil,
    expiration: Date? = nil
  ) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
    self.expiration = expiration
  }

  /// Credentials out of texts that people or machines wrote, each with the place where it stands.
  ///
  /// - Throws: ``CredentialError/noKey(place:)``.
  init(
    id: (text: String, place: String), secret: (text: String, place: String),
    token: (text: String, place: String)?, expiration: Date? = nil
  ) throws(CredentialError) {
    accessKeyID = try Secret(id.text, from: id.place).value
    secretAccessKey = try Secret(secret.text, from: secret.place)
    if let token {
      sessionToken = try Secret(token.text, from: token.place)
    } else {
      sessionToken = nil
    }
    self.expiration = expiration
  }

  /// Whether they are about to end: requests take minutes.
  func isStale(at date: Date) -> Bool {
    expiration.map { $0.timeIntervalSince(date) < 300 } ?? false
  }

  /// Reads what container and instance roles answer: `AccessKeyId`, `SecretAccessKey`, `Token`, `Expiration`.
  init?(role json: JSONValue) {
    guard let id = json["AccessKeyId"]?.string, let secret = json["SecretAccessKey"]?.string else {
      return nil
    }
    let end = json["Expiration"]?.string
      .flatMap { try? Date($0, strategy: .iso8601) }
    let place = "the role's answer"
    try? self.init(
      id: (id, place), secret: (secret, place), token: json["Token"]?.string.map { ($0, place) },
      expiration: end)
  }
}
