import Foundation
import SessionPix

/// The command of a profile that prints credentials ("Sourcing credentials with an external process in the AWS CLI", AWS Command
/// Line Interface User Guide). It is run as the AWS tools run it, without a shell.
///
/// Neither the command, in which a password may stand, nor anything it prints is told to anybody.
struct CredentialProcess: Sendable {
  /// The command line.
  let command: String
  /// The profile it stands in, for messages.
  let profile: String
  /// How long it may take; it may wait for a person to touch a key.
  var timeout = Duration.seconds(60)

  /// What it prints is short.
  private static let longestAnswer = 1 << 16
  private static let pause = Duration.milliseconds(10)

  /// Runs the command.
  ///
  /// - Returns: The credentials.
  /// - Throws: ``CredentialError/configuration(_:)``.
  func credentials() async throws -> AWSCredentials {
    guard let words = ShellWords.split(command), !words.isEmpty else {
      throw fault("is no command: a quotation is not ended")
    }
    let answer = try await output(of: words)
    guard let json = try? JSONValue(parsing: answer), json["Version"]?.integer == 1,
      let found = AWSCredentials(process: json)
    else {
      throw fault(
        "printed no credentials: a JSON object with \"Version\": 1, \"AccessKeyId\" and \"SecretAccessKey\" is expected, and"
          + " \"Expiration\", if it is there, as 2030-01-31T12:00:00Z")
    }
    if let end = found.expiration, end <= Date() {
      throw fault("printed credentials that have ended")
    }
    return found
  }

  private func output(of words: [String]) async throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--"] + words
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { throw fault("cannot be started") }
    let reader = pipe.fileHandleForReading
    let end = ContinuousClock.now + timeout
    var answer: [UInt8] = []
    var status: Int32?
    while status == nil {
      status = process.endStatus()
      answer += reader.availableBytes(Self.longestAnswer)
      guard ContinuousClock.now < end, !Task.isCancelled, answer.count <= Self.longestAnswer else {
        process.killAtOnce()
        try Task.checkCancellation()
        throw fault(
          answer.count > Self.longestAnswer
            ? "printed too much" : "took longer than \(timeout.components.seconds) seconds")
      }
      if status == nil { try? await Task.sleep(for: Self.pause) }
    }
    switch status {
    case 0: return answer
    // As `env` says it.
    case 126, 127: throw fault("names a program that cannot be started")
    default: throw fault("did not end well; run it by hand to see why")
    }
  }

  private func fault(_ what: String) -> CredentialError {
    .configuration("credential_process of the profile \(profile) \(what)")
  }
}

extension AWSCredentials {
  /// Reads what a command prints: as a role answers, but `SessionToken`, and an end that cannot be read is no credentials.
  fileprivate init?(process json: JSONValue) {
    guard let id = json["AccessKeyId"]?.string, let secret = json["SecretAccessKey"]?.string else {
      return nil
    }
    var expiration: Date?
    if let end = json["Expiration"], end != .null {
      guard let date = end.string.flatMap(Self.date) else { return nil }
      expiration = date
    }
    let place = "the answer of credential_process"
    let token = json["SessionToken"]?.string
    try? self.init(
      id: (id, place), secret: (secret, place), token: token.map { ($0, place) },
      expiration: expiration)
  }

  /// A time with or without parts of a second.
  private static func date(_ text: String) -> Date? {
    (try? Date(text, strategy: .iso8601))
      ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
  }
}
