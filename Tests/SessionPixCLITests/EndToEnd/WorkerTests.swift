import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

/// `sessionpix worker`, driven by another program.
struct WorkerTests {
  private static func folder() throws -> PhotoFolder {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/1.jpg")
    try folder.write(try PictureBytes.jpeg(), to: "secret/2.jpg")
    return folder
  }

  @Test func `it greets, answers each line and ends with its input`() async throws {
    let folder = try Self.folder()
    let requests = [
      #"{"id": "a", "path": "\#(folder["in/1.jpg"])"}"#, "no request",
      #"{"id": "b", "path": "\#(folder["in/1.jpg"])", "output": "../1.jpg"}"#,
      #"{"id": "c", "path": "\#(folder["secret/2.jpg"])", "output": "deep/2.jpg"}"#,
      #"{"id": "d"}"#,
    ]
    let result = try await SessionPixTool.shell(
      #"printf '%s\n' "$3" "$4" "$5" "$6" "$7" | "$0" worker "$1" --output "$2""#,
      [folder["in"], folder["out"]] + requests)
    #expect(result.status == 0 && result.messages == "", "\(result.messages)")
    let lines = result.output.split(separator: "\n").map { Data($0.utf8) }
    try #require(lines.count == 6)
    let decoder = JSONDecoder()
    let greeting = try decoder.decode(WorkerGreeting.self, from: lines[0])
    #expect(greeting.protocol == "sessionpix.worker/1" && greeting.settings.count == 64)
    let replies = try lines.dropFirst().map { try decoder.decode(WorkerReply.self, from: $0) }
    #expect(replies.map(\.id) == ["a", nil, "b", "c", "d"])
    #expect(replies[0].findings?.status == .ok)
    #expect(replies[1].error?.code == "bad-request" && replies[2].error?.code == "bad-request")
    #expect(replies[4].error?.code == "bad-request")
    if greeting.sandbox.active.contains(.files) {
      #expect(replies[3].findings?.error?.code == "unreadable", "it was not named beforehand")
    }
    #expect(folder.files(in: "out") == ["1.jpg.overview.jpg"])
  }

  @Test func `it says on standard output why it cannot begin`() async throws {
    let folder = try Self.folder()
    let result = try await SessionPixTool.run(
      "worker", folder["in"], "--output", folder["out"], "--models", "/nowhere")
    #expect(result.status == 1)
    let reply = try JSONDecoder().decode(WorkerReply.self, from: Data(result.output.utf8))
    #expect(reply.error?.code == "not-ready" && reply.error?.message.contains("/nowhere") == true)
  }

  @Test func `all its threads are filtered, and none is libdispatch's`() async throws {
    let folder = try Self.folder()
    let line = #"""
      { printf '%s\n' "$3"; sleep 100; } 2>/dev/null | "$0" worker "$1" --output "$2" >"$2.log" &
      until grep -q findings "$2.log" || ! kill -0 $!; do sleep 0.1; done
      cat /proc/$!/task/*/comm /proc/$!/task/*/status | grep -v '^[A-RT-Z]' ; kill $!
      """#
    let request = #"{"id": "a", "path": "\#(folder["in/1.jpg"])"}"#
    let result = try await SessionPixTool.shell(line, [folder["in"], folder["out"], request])
    let lines = result.output.split(separator: "\n").map(String.init)
    let filters = lines.filter { $0.hasPrefix("Seccomp:") }
    #expect(filters.count >= 2 && filters.allSatisfy { $0.hasSuffix("2") }, "\(result.output)")
    // They would end the process: see ``Sandbox``.
    #expect(!lines.contains { $0.contains("-qos") }, "\(result.output)")
  }
}
