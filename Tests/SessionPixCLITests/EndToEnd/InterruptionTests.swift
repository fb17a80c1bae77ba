import Foundation
import Glibc
import Testing

@testable import SessionPixCLI

struct InterruptionTests {
  @Test func `a second Ctrl-C ends at once, and the next run completes the work`() async throws {
    let folder = try PhotoFolder()
    // So many that some are left however late the first record is seen.
    let photos = 40
    for number in 1...photos {
      try folder.write(try PictureBytes.jpeg(width: 60 + number), to: "in/\(number).jpg")
    }
    let arguments = ["process", folder["in"], "-o", folder["out"], "--jobs", "1", "--no-report"]
    let result = try await SessionPixTool.started(arguments) { process in
      let records = folder["out/findings.jsonl"]
      func hasRecord() -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: records)
        return (attributes?[.size] as? Int ?? 0) > 0
      }
      while !hasRecord(), kill(process, 0) == 0 { usleep(5000) }
      // A photo that takes for ever: between two photos the worker has none, and is given the next one meanwhile.
      for worker in WorkerProcesses.of(process) { kill(worker, SIGSTOP) }
      sleep(2)
      kill(process, SIGINT)
      usleep(500_000)
      #expect(kill(process, 0) == 0, "it waits for the photo in hand")
      kill(process, SIGINT)
    }
    #expect(result.status == SIGINT, "the signal itself ended it: \(result.messages)")
    let rest = try await SessionPixTool.run(arguments)
    #expect(rest.status == 0, "\(rest.messages)")
    #expect(try folder.records(in: "out").count == photos)
  }

  @Test func `Ctrl-C ends with whole records of the photos that were begun`() async throws {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    // Bytes behind the picture's end make each another photo.
    for number in 1...4000 {
      try folder.write(jpeg + Array("\(number)".utf8), to: "in/\(number).jpg")
    }
    let findings = folder["out/findings.jsonl"]
    let result = try await SessionPixTool.interrupted(
      ["process", folder["in"], "-o", folder["out"], "--json", "--no-report"]
    ) {
      ((try? FileManager.default.attributesOfItem(atPath: findings))?[.size] as? Int ?? 0) > 0
    }
    #expect(result.status == 130, "\(result.messages)")
    #expect(result.messages.contains("not begun"))
    let records = try folder.records(in: "out")
    #expect((1..<4000).contains(records.count))
    #expect(result.output.contains("\"ok\":\(records.count),"), "\(result.output)")
    let images = folder.files(in: "out").filter { $0.hasSuffix(".overview.jpg") }
    #expect(images.count == records.count)
    #expect(!folder.files(in: "out").contains { $0.contains(".part") })
  }
}
