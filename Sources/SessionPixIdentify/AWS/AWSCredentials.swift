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
    self.init(
      accessKeyID: id, secretAccessKey: Secret(secret),
      sessionToken: json["Token"]?.string.map { Secret($0) }, expiration: end)
  }
}
