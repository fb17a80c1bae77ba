import Foundation

/// Finds credentials where the AWS tools do: environment, shared files and the command that they may name, container role,
/// instance role. Temporary ones are fetched anew before they end.
public actor AWSCredentialChain {
  private static let timeout = 5.0
  /// Nobody answers at this address outside of EC2, so that it is given little time.
  private static let instanceTimeout = 1.0

  private let configuration: AWSConfiguration
  private let profileWasAsked: Bool
  private let client = HTTPClient()
  private var known: AWSCredentials?
  /// One search is for all that wait: a command may ask a person something.
  private var search: Task<AWSCredentials, any Error>?

  /// A chain over a configuration.
  ///
  /// - Parameters:
  ///   - configuration: Environment and shared files.
  ///   - profileWasAsked: Whether a person named the profile, which then comes before the environment's keys.
  public init(_ configuration: AWSConfiguration, profileWasAsked: Bool = false) {
    self.configuration = configuration
    self.profileWasAsked = profileWasAsked
  }

  /// The credentials.
  ///
  /// - Throws: ``CredentialError``.
  public func credentials() async throws -> AWSCredentials {
    if let known, !known.isStale(at: Date()) { return known }
    let shared = search ?? Task { try await searched() }
    search = shared
    defer { if search == shared { search = nil } }
    let found = try await withTaskCancellationHandler {
      try await shared.value
    } onCancel: {
      shared.cancel()
    }
    known = found
    return found
  }

  private func searched() async throws -> AWSCredentials {
    if let fixed = try configuration.staticCredentials(named: profileWasAsked) { return fixed }
    if let process = configuration.credentialProcess { return try await process.credentials() }
    if let role = try await containerRole() { return role }
    if let role = try await instanceRole() { return role }
    throw CredentialError.missing(
      service: "Amazon Bedrock",
      searched: [
        "AWS_BEARER_TOKEN_BEDROCK", "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        "the profile \(configuration.profile) of the shared files", "the container's role",
        "the instance's role",
      ])
  }

  private func containerRole() async throws -> AWSCredentials? {
    let environment = configuration.environment
    let address: String
    if let path = environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] {
      address = "http://169.254.170.2" + path
    } else if let full = environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] {
      address = full
    } else {
      return nil
    }
    guard let url = URL(string: address), Self.mayBeAsked(url) else {
      throw CredentialError.configuration(
        "the container's credentials are at no address that may be asked")
    }
    var headers: [String: String] = [:]
    if let path = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
      guard let token = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw CredentialError.configuration("\(path), the container's token, cannot be read")
      }
      headers["authorization"] = try Secret(token, from: path).value
    } else if let token = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] {
      headers["authorization"] =
        try Secret(token, from: "AWS_CONTAINER_AUTHORIZATION_TOKEN").value
    }
    let answer = try await ask(
      HTTPRequest(method: "GET", url: url, headers: headers), Self.timeout)
    guard let answer, answer.status == 200, let json = try? JSONValue(parsing: answer.body),
      let found = AWSCredentials(role: json)
    else { throw CredentialError.configuration("the container's role gave no credentials") }
    return found
  }

  /// Plain HTTP is for this machine and for the addresses of ECS and EKS.
  private static func mayBeAsked(_ url: URL) -> Bool {
    let local: Set = [
      "127.0.0.1", "localhost", "::1", "[::1]", "169.254.170.2", "169.254.170.23", "fd00:ec2::23",
      "[fd00:ec2::23]",
    ]
    return url.scheme == "https" || url.scheme == "http" && local.contains(url.host ?? "")
  }

  /// Version 2 of the instance metadata service: a token first, then the role, then its credentials.
  private func instanceRole() async throws -> AWSCredentials? {
    let environment = configuration.environment
    if environment["AWS_EC2_METADATA_DISABLED"]?.lowercased() == "true" { return nil }
    let base = environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] ?? "http://169.254.169.254"
    guard let tokenURL = URL(string: base + "/latest/api/token"),
      let roleURL = URL(string: base + "/latest/meta-data/iam/security-credentials/")
    else { throw CredentialError.configuration("AWS_EC2_METADATA_SERVICE_ENDPOINT is no address") }
    let asking = HTTPRequest(
      method: "PUT", url: tokenURL, headers: ["x-aws-ec2-metadata-token-ttl-seconds": "21600"])
    guard let token = try await ask(asking, Self.instanceTimeout), token.status == 200 else {
      return nil
    }
    let word = try Secret(
      String(decoding: token.body, as: UTF8.self), from: "the instance's token")
    let headers = ["x-aws-ec2-metadata-token": word.value]
    let role = try await ask(
      HTTPRequest(method: "GET", url: roleURL, headers: headers), Self.timeout)
    guard let role, role.status == 200 else { return nil }
    let name = String(decoding: role.body, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty,
      let url = URL(string: roleURL.absoluteString + SignatureV4.encoded(name))
    else { return nil }
    let answer = try await ask(
      HTTPRequest(method: "GET", url: url, headers: headers), Self.timeout)
    guard let answer, answer.status == 200, let json = try? JSONValue(parsing: answer.body) else {
      return nil
    }
    return AWSCredentials(role: json)
  }

  /// Nil where nobody answers.
  private func ask(_ request: HTTPRequest, _ timeout: Double) async throws -> HTTPAnswer? {
    do {
      return try await client.send(request, timeout: timeout)
    } catch is HTTPFailure {
      return nil
    }
  }
}
