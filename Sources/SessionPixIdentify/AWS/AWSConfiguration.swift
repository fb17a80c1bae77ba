public import Foundation

/// What environment and shared files say, as the AWS tools read them ("Configuration and credential file settings", AWS SDKs and
/// Tools Reference Guide).
public struct AWSConfiguration: Sendable {
  /// The profile's name.
  public let profile: String
  let environment: [String: String]
  /// The profile in the file for credentials, whose keys come before a command.
  private let credentials: [String: String]
  private let values: [String: String]

  /// Reads environment and files; files that are not there hold nothing, and variables that are empty count as absent, as
  /// they do for the AWS tools.
  ///
  /// - Parameters:
  ///   - environment: The variables.
  ///   - profile: The profile that was asked for; nil takes `AWS_PROFILE`, then `default`.
  /// - Throws: ``CredentialError/configuration(_:)`` where a profile that was named is not there.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, profile: String? = nil
  ) throws(CredentialError) {
    let environment = environment.filter { !$0.value.isEmpty }
    let named = profile ?? environment["AWS_PROFILE"]
    let name = named ?? "default"
    let home = environment["HOME"] ?? ""
    let config = Self.sections(
      of: environment["AWS_CONFIG_FILE"] ?? home + "/.aws/config")
    let credentials = Self.sections(
      of: environment["AWS_SHARED_CREDENTIALS_FILE"] ?? home + "/.aws/credentials")
    let found = [
      config["profile \(name)"] ?? (name == "default" ? config[name] : nil), credentials[name],
    ]
    if named != nil, found.allSatisfy({ $0 == nil }) {
      throw .configuration("there is no profile \(name); check AWS_PROFILE or --profile")
    }
    self.profile = name
    self.environment = environment
    self.credentials = credentials[name] ?? [:]
    values = found.compactMap { $0 }.reduce(into: [:]) { $0.merge($1) { $1 } }
  }

  /// A setting of the profile.
  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The region: `AWS_REGION`, `AWS_DEFAULT_REGION`, then the profile's.
  public var region: String? {
    environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? self["region"]
  }

  /// The endpoint of Bedrock Runtime, where it is not the region's own.
  public var endpoint: String? {
    if environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]?.lowercased() == "true" { return nil }
    return environment["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] ?? environment["AWS_ENDPOINT_URL"]
      ?? self["endpoint_url"]
  }

  /// Keys that stand in the environment or in the profile itself.
  ///
  /// What the AWS tools would take before them, or before a role of this machine, and is not supported here, is refused: else
  /// the request would be somebody else's.
  ///
  /// - Throws: ``CredentialError/configuration(_:)``.
  func staticCredentials(named profileWasAsked: Bool) throws(CredentialError) -> AWSCredentials? {
    if !profileWasAsked, let found = try environmentCredentials() { return found }
    try refuse("role_arn", "web_identity_token_file", "sso_session", "sso_start_url")
    if credentialProcess != nil { return nil }
    if let id = self["aws_access_key_id"], let secret = self["aws_secret_access_key"] {
      func place(_ name: String) -> String { "\(name) of the profile \(profile)" }
      return try AWSCredentials(
        id: (id, place("aws_access_key_id")), secret: (secret, place("aws_secret_access_key")),
        token: self["aws_session_token"].map { ($0, place("aws_session_token")) })
    }
    return nil
  }

  /// The command that prints the profile's keys; nil where it names none, or has keys that the AWS tools take before: those in
  /// the file for credentials, not those in the other one.
  var credentialProcess: CredentialProcess? {
    let hasKeys =
      ["aws_access_key_id", "aws_secret_access_key"].allSatisfy {
        credentials[$0]?.isEmpty == false
      }
    guard !hasKeys, let command = self["credential_process"] else { return nil }
    return CredentialProcess(command: command, profile: profile)
  }

  private func environmentCredentials() throws(CredentialError) -> AWSCredentials? {
    guard let id = environment["AWS_ACCESS_KEY_ID"] else {
      guard environment["AWS_WEB_IDENTITY_TOKEN_FILE"] == nil else {
        throw .configuration(
          "AWS_WEB_IDENTITY_TOKEN_FILE is set, and web identities are not supported; put the keys of its role into the"
            + " environment, as with `eval \"$(aws configure export-credentials --format env)\"`")
      }
      return nil
    }
    guard let secret = environment["AWS_SECRET_ACCESS_KEY"] else {
      throw .configuration(
        "AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not; set both or neither")
    }
    return try AWSCredentials(
      id: (id, "AWS_ACCESS_KEY_ID"), secret: (secret, "AWS_SECRET_ACCESS_KEY"),
      token: environment["AWS_SESSION_TOKEN"].map { ($0, "AWS_SESSION_TOKEN") })
  }

  private func refuse(_ kinds: String...) throws(CredentialError) {
    for kind in kinds where self[kind] != nil {
      throw .configuration(
        "the profile \(profile) uses \(kind), which is not supported; put its keys into the environment, as with"
          + " `eval \"$(aws configure export-credentials --profile \(profile) --format env)\"`")
    }
  }

  /// The sections of an INI file.
  private static func sections(of path: String) -> [String: [String: String]] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
    var sections: [String: [String: String]] = [:]
    var current = ""
    for raw in text.split(whereSeparator: \.isNewline) {
      let line = raw.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix(";") { continue }
      if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
        current = line[line.index(after: line.startIndex)..<end]
          .split(separator: " ").joined(separator: " ")
        sections[current] = sections[current] ?? [:]
        continue
      }
      // An indented line belongs to a nested setting.
      guard let first = raw.first, !first.isWhitespace,
        let equals = line.firstIndex(of: "=")
      else { continue }
      let name = line[..<equals].trimmingCharacters(in: .whitespaces).lowercased()
      sections[current, default: [:]][name] =
        line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    }
    return sections
  }
}
