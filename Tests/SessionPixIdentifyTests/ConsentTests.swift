import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// What `identify` asks a person on a terminal, and what it makes of the answers.
struct ConsentTests {
  private static let key = ["ANTHROPIC_API_KEY": "sk-ant-terminal-key-987"]

  private static func arguments(_ folder: PreparedFolder, _ service: FakeService) -> [String] {
    [
      "identify", folder.path.text, "--provider", "anthropic", "--model", "m", "--endpoint",
      service.endpoint,
    ]
  }

  private static func settings(of tool: IdentifyTool) throws -> PrivacySettings {
    try PrivacyFile(["XDG_CONFIG_HOME": tool.home + "/config"]).settings()
  }

  @Test func `a person who says labels and yes is asked once, and no serial number leaves`()
    async throws
  {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    let arguments = Self.arguments(folder, service)
    let first = try await tool.run(arguments, answering: ["labels", "yes"], Self.key)
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.contains("What may be sent: nothing, labels or serials? labels"))
    #expect(first.output.contains("The answer is for anthropic alone"))
    #expect(try Self.settings(of: tool).send == [.anthropic: .labels])
    let body = try #require(try service.received().first).body
    #expect(!Leak.stands("SN000X7", in: body))
    let again = try await tool.run(arguments, answering: [], Self.key)
    #expect(!again.output.contains("What may be sent"), "the answer was kept")
    #expect(try service.received().count == 1)
  }

  @Test(arguments: [["nothing"], ["all"], [], ["labels", "no"]])
  func `any other answer sends nothing`(answers: [String]) async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    let result = try await tool.run(
      Self.arguments(folder, service), answering: answers, Self.key)
    #expect(result.status == 2 && result.output.contains("nothing was sent"), "\(result.output)")
    #expect(try service.received().isEmpty)
  }

  @Test func `after a review a person lets photos go one by one`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg", "c.jpg"])
    let service = try FakeService()
    _ = try await tool.run(["privacy", "set", "--send", "serials", "--to", "anthropic"])
    let arguments = Self.arguments(folder, service) + ["--review"]
    let none = try await tool.run(arguments, answering: ["each", "no", "no", "no"], Self.key)
    #expect(none.status == 2 && none.output.contains("nothing was sent"), "\(none.output)")
    #expect(try service.received().isEmpty)
    let one = try await tool.run(arguments, answering: ["each", "no", "yes", "no"], Self.key)
    #expect(one.status == 0 && one.output.contains("Send b.jpg? (yes or no)"), "\(one.output)")
    let bodies = try service.received().map(\.body)
    #expect(bodies.count == 1 && bodies.allSatisfy { Leak.stands("SN001X7", in: $0) })
    // Of whoever goes away in the middle nothing more is sent.
    let gone = try await tool.run(arguments, answering: ["each"], Self.key)
    #expect(gone.status == 2, "\(gone.output)")
    #expect(try service.received().count == 1)
  }

  @Test func `where nothing may be read nothing is asked, and nothing leaves`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    _ = try await tool.run(["privacy", "set", "--read", "nothing"])
    let result = try await tool.run(
      Self.arguments(folder, service), answering: ["serials", "yes"], Self.key)
    #expect(result.status == 2 && result.output.contains("privacy set --read labels"))
    #expect(!result.output.contains("What may be sent"))
    #expect(try Self.settings(of: tool).send.isEmpty)
    #expect(try service.received().isEmpty)
  }

  @Test func `an answer for one service says nothing about another`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    _ = try await tool.run(["privacy", "set", "--send", "labels", "--to", "anthropic"])
    let bedrock = [
      "identify", folder.path.text, "--provider", "bedrock", "--model", "m", "--region",
      "eu-central-1", "--endpoint", service.endpoint,
    ]
    _ = try await tool.run(
      bedrock, answering: ["serials", "no"], ["AWS_BEARER_TOKEN_BEDROCK": "token-123"])
    #expect(try Self.settings(of: tool).send == [.anthropic: .labels, .bedrock: .serials])
    let sent = try await tool.run(Self.arguments(folder, service) + ["--yes"], Self.key)
    #expect(sent.status == 0 && sent.messages.contains("painted over"), "\(sent.messages)")
    let body = try #require(try service.received().first).body
    #expect(!Leak.stands("SN000X7", in: body))
  }

  @Test func `a permission for a service is none for a stranger in its place`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    _ = try await tool.run(["privacy", "set", "--send", "labels", "--to", "anthropic,bedrock"])
    let services = [
      ("anthropic", Self.key), ("bedrock", ["AWS_BEARER_TOKEN_BEDROCK": "token-123"]),
    ]
    for (provider, key) in services {
      let arguments =
        ["identify", folder.path.text, "--provider", provider, "--model", "m"]
        + (provider == "bedrock" ? ["--region", "eu-central-1"] : [])
        // The name is reserved for nobody (RFC 2606).
        + ["--endpoint", "https://nobody.invalid/v1"]
      let name = provider + "@nobody.invalid"
      let refused = try await tool.run(arguments + ["--yes"], key)
      #expect(refused.status == 2 && refused.messages.contains("--to \(name)"))
      let asked = try await tool.run(arguments, answering: ["nothing"], key)
      #expect(asked.output.contains("Nothing may be sent to \(name) yet"), "\(asked.output)")
      #expect(asked.output.contains("who runs nobody.invalid gets the images and your key"))
      let set = try await tool.run(["privacy", "set", "--send", "labels", "--to", name])
      #expect(set.output.contains("to \(name): labels"), "\(set.messages)")
      let allowed = try await tool.run(arguments, key)
      #expect(allowed.messages.contains("give your word with --yes"), "\(allowed.messages)")
    }
    let elsewhere = [
      "identify", folder.path.text, "--provider", "bedrock", "--model", "m", "--region",
      "eu-central-1", "--yes",
    ]
    let variables = [
      "AWS_BEARER_TOKEN_BEDROCK": "token-123", "AWS_ENDPOINT_URL": "https://other.invalid",
    ]
    let other = try await tool.run(elsewhere, variables)
    #expect(other.status == 2 && other.messages.contains("--to bedrock@other.invalid"))
  }

  @Test func `a permission is set for those who are named`() async throws {
    let tool = try IdentifyTool()
    let set = ["privacy", "set"]
    let both = try await tool.run(set + ["--send", "serials", "--to", "anthropic,bedrock"])
    #expect(both.output.contains("to bedrock: serials"))
    let one = try await tool.run(set + ["--send", "labels", "--to", "anthropic"])
    #expect(one.output.contains("to anthropic: labels"))
    #expect(one.output.contains("to bedrock: serials"))
    for half in [["--send", "labels"], ["--to", "anthropic"]] {
      let refused = try await tool.run(set + half)
      #expect(refused.status == 2 && refused.messages.contains("--send and --to go together"))
    }
    _ = try await tool.run(set + ["--send", "nothing"])
    #expect(try Self.settings(of: tool).send.isEmpty)
  }
}
