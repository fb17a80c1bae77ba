import Foundation
import Testing

@testable import SessionPixIdentify

struct CredentialProcessTests {
  private static let answer =
    #"{"Version": 1, "AccessKeyId": "AKIDPROCESS", "SecretAccessKey": "SECRET-1", "SessionToken": "TOKEN-1"}"#

  /// A profile whose command is a script that notes its arguments, a call a line, and goes on as `body` says.
  private static func home(
    _ body: String, arguments: String = "", beside settings: String = ""
  ) throws -> CredentialTests.Home {
    let home = try CredentialTests.Home()
    try home.write(
      "#!/bin/sh\nprintf '<%s>' \"$@\" >>'\(home.path)/calls'\necho >>'\(home.path)/calls'\n\(body)\n",
      to: "my keys", mode: 0o700)
    try home.write(
      "[default]\ncredential_process = '\(home.path)/my keys' \(arguments)\n\(settings)",
      to: ".aws/config")
    return home
  }

  private static func printing(_ answer: String) -> String { "cat <<'END'\n\(answer)\nEND" }

  private static func calls(_ home: CredentialTests.Home) throws -> [Substring] {
    try String(contentsOfFile: home.path + "/calls", encoding: .utf8).split(separator: "\n")
  }

  private static func chain(_ home: CredentialTests.Home) throws -> AWSCredentialChain {
    AWSCredentialChain(try AWSConfiguration(environment: ["HOME": home.path]))
  }

  @Test func `the command is run without a shell, and what it prints is taken`() async throws {
    let home = try Self.home(Self.printing(Self.answer), arguments: #"--name 'a b' $HOME \;x "" "#)
    let found = try await Self.chain(home).credentials()
    #expect(found.accessKeyID == "AKIDPROCESS" && found.secretAccessKey == Secret("SECRET-1"))
    #expect(found.sessionToken == Secret("TOKEN-1") && found.expiration == nil)
    #expect(try Self.calls(home) == ["<--name><a b><$HOME><;x><>"])
  }

  @Test(arguments: [
    #"a  'b c' "d e"f"#, #"a\ b \"c"#, #""a\"b" "a\b" 'a\b'"#, #"'' "" x''y"#, "\ta\u{a0}b é",
    #"'a"#, #""a"#, #"a\"#, #""a\"#, "", "a#b 'c'\"d\"",
  ])
  func `words are those of Python's shlex`(line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import json, shlex, sys
      try: print(json.dumps(shlex.split(sys.argv[1])))
      except ValueError: print("null")
      """, line,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    let words = try JSONDecoder().decode([String]?.self, from: output)
    #expect(ShellWords.split(line) == words)
  }

  @Test func `keys in the file for credentials come before a command, those beside it after`()
    async throws
  {
    let keys = "aws_access_key_id = AKIDFILE\naws_secret_access_key = s\n"
    let home = try Self.home(Self.printing(Self.answer), beside: keys)
    #expect(try await Self.chain(home).credentials().accessKeyID == "AKIDPROCESS")
    try home.write("[default]\n" + keys, to: ".aws/credentials")
    #expect(try await Self.chain(home).credentials().accessKeyID == "AKIDFILE")
  }

  @Test(arguments: [
    "role_arn = arn:aws:iam::1:role/x", "web_identity_token_file = /token", "sso_session = s",
  ])
  func `a command does not stand in for what is not supported`(setting: String) async throws {
    let home = try Self.home(Self.printing(Self.answer), beside: setting)
    await #expect(throws: CredentialError.self) { try await Self.chain(home).credentials() }
    #expect(!FileManager.default.fileExists(atPath: home.path + "/calls"))
  }

  @Test(arguments: [
    ("2099-01-31T12:00:00Z", 1), ("2099-01-31T12:00:00.250Z", 1), ("2099-01-31T14:00:00+02:00", 1),
    (nil, 3),
  ])
  func `the command is run again only when its credentials end`(end: String?, runs: Int)
    async throws
  {
    // Soon, as seen from now: a test may begin long after its arguments were made.
    let end = end ?? (Date() + 120).ISO8601Format()
    let home = try Self.home(
      Self.printing(Self.answer.dropLast() + #", "Expiration": "\#(end)"}"#))
    let chain = try Self.chain(home)
    for _ in 0..<3 { #expect(try await chain.credentials().expiration != nil) }
    #expect(try Self.calls(home).count == runs)
  }

  @Test func `all who wait for credentials share one run`() async throws {
    let home = try Self.home("sleep 0.3\n" + Self.printing(Self.answer))
    let chain = try Self.chain(home)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try await chain.credentials().accessKeyID } }
      for try await id in group { #expect(id == "AKIDPROCESS") }
    }
    #expect(try Self.calls(home).count == 1)
  }

  @Test(arguments: [
    (printing("SECRET-1"), "printed no credentials"), (printing("[]"), "printed no credentials"),
    (printing(answer.replacingOccurrences(of: "1,", with: "2,")), "printed no credentials"),
    (printing(answer.replacingOccurrences(of: "SecretAccessKey", with: "x")), "printed no cred"),
    (printing(answer.replacingOccurrences(of: "SECRET-1", with: "SECRET 1")), "printed no cred"),
    (printing(answer.dropLast() + #", "Expiration": "soon"}"#), "printed no credentials"),
    (printing(answer.dropLast() + #", "Expiration": "2020-01-01T00:00:00Z"}"#), "have ended"),
    (printing(answer) + "\necho SECRET-1 >&2\nexit 3", "did not end well"),
    ("exec yes SECRET-1", "printed too much"),
  ])
  func `an answer that is none is refused in a sentence that holds no key and no command`(
    body: String, words: String
  ) async throws {
    let home = try Self.home(body, arguments: "--password SECRET-2")
    let error = await #expect(throws: CredentialError.self) {
      try await Self.chain(home).credentials()
    }
    let sentence = try #require(error?.description)
    #expect(sentence.contains(words) && sentence.contains("profile default"), "\(sentence)")
    for hidden in ["SECRET", "TOKEN", "AKID", home.path] { #expect(!sentence.contains(hidden)) }
  }

  @Test(arguments: [
    ("/nowhere/keys", "cannot be started"), ("'keys", "a quotation is not ended"),
  ])
  func `a command that is none is refused`(command: String, words: String) async throws {
    let process = CredentialProcess(command: command, profile: "work")
    let error = await #expect(throws: CredentialError.self) { try await process.credentials() }
    #expect(error?.description.contains(words) == true)
  }

  @Test func `a command has little time, and what it leaves behind has none`() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let endless = CredentialProcess(
      command: "sleep 60", profile: "work", timeout: .milliseconds(200))
    let error = await #expect(throws: CredentialError.self) { try await endless.credentials() }
    #expect(error?.description.contains("took longer than") == true)
    // The pipe stays open behind the command's end.
    let home = try Self.home("sleep 60 &\n" + Self.printing(Self.answer))
    #expect(try await Self.chain(home).credentials().accessKeyID == "AKIDPROCESS")
    #expect(clock.now - start < .seconds(55))
  }
}
