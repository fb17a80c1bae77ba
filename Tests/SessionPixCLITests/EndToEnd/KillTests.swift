import Foundation
import Glibc
import SessionPix
import Testing

@testable import SessionPixCLI

/// Runs that are killed at random moments, and what is left of them.
struct KillTests {
  private static func makeInputs(in folder: PhotoFolder) throws {
    for number in 1...24 {
      try folder.write(
        try PictureBytes.jpeg(width: 60 + number), to: "in/\(number % 3)/\(number).jpg")
    }
    try folder.write(Array("words".utf8), to: "in/text.jpg")
  }

  private static func arguments(_ folder: PhotoFolder, _ output: String) -> [String] {
    [
      "process", folder["in"], "-o", folder[output], "--no-report", "--jobs", "2", "--precision",
      "f32",
    ]
  }

  /// All files with their bytes, and the records without what differs from run to run.
  private static func content(
    of output: String, in folder: PhotoFolder
  ) throws -> (images: [String: [UInt8]?], records: [Findings]) {
    let names = folder.files(in: output).filter { $0 != "findings.jsonl" }
    let images = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name,
          FileManager.default.contents(atPath: folder[output + "/" + name]).map { [UInt8]($0) }
        )
      })
    return (images, ResumeTests.sorted(try folder.records(in: output)))
  }

  /// The workers of a run, by their parent in `/proc/PID/stat`.
  private static func workers(of parent: Int32) -> [Int32] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.compactMap { Int32($0) }.filter { number in
      let stat = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
      let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 1 && fields[1] == "\(parent)"
    }
  }

  /// A process that has ended may stay as a zombie until somebody asks for its status.
  private static func isRunning(_ process: Int32) -> Bool {
    let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ") Z"
    return stat.split(separator: ")").last?.split(separator: " ").first != "Z"
  }

  private static func sleep(milliseconds: Int) {
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a run that is killed again and again ends as one that nobody disturbed`() async throws {
    let folder = try PhotoFolder()
    try Self.makeInputs(in: folder)
    let undisturbed = try await SessionPixTool.shell(
      #"exec "$0" "$@""#, Self.arguments(folder, "whole"))
    #expect(undisturbed.status == 3, "\(undisturbed.messages)")
    var generator = SystemRandomNumberGenerator()
    for signal in [SIGKILL, SIGTERM, SIGKILL, SIGKILL, SIGTERM, SIGKILL] {
      let milliseconds = Int.random(in: 300...4000, using: &generator)
      _ = try await SessionPixTool.started(Self.arguments(folder, "out")) { process in
        Self.sleep(milliseconds: milliseconds)
        let workers = Self.workers(of: process)
        kill(process, signal)
        guard signal == SIGKILL else { return }
        // One that was still loading its models learns of it from its input, when it has loaded them.
        for _ in 0..<200 where workers.contains(where: Self.isRunning) {
          Self.sleep(milliseconds: 100)
        }
        #expect(!workers.contains(where: Self.isRunning), "a worker outlived its parent")
      }
      let torn = folder.files(in: "out").filter {
        $0.hasSuffix(".jpg") && !$0.contains(".sessionpix-")
      }
      for name in torn {
        let bytes = FileManager.default.contents(atPath: folder["out/" + name]) ?? Data()
        #expect(bytes.prefix(2) == Data([0xFF, 0xD8]) && bytes.suffix(2) == Data([0xFF, 0xD9]))
      }
    }
    let last = try await SessionPixTool.shell(#"exec "$0" "$@""#, Self.arguments(folder, "out"))
    #expect(last.status == 3, "\(last.messages)")
    let expected = try Self.content(of: "whole", in: folder)
    let found = try Self.content(of: "out", in: folder)
    #expect(found.records == expected.records)
    #expect(found.images == expected.images)
  }

  @Test(.timeLimit(.minutes(5)))
  func `workers that are killed or stopped cost no record`() async throws {
    let folder = try PhotoFolder()
    try Self.makeInputs(in: folder)
    let hurt = try await SessionPixTool.started(
      Self.arguments(folder, "out") + ["--timeout", "15"]
    ) { process in
      let records = folder["out/findings.jsonl"]
      while !FileManager.default.fileExists(atPath: records), kill(process, 0) == 0 {
        Self.sleep(milliseconds: 20)
      }
      for round in 0..<6 {
        Self.sleep(milliseconds: 2500)
        for worker in Self.workers(of: process).prefix(1) {
          kill(worker, round == 3 ? SIGSTOP : SIGKILL)
        }
      }
    }
    #expect(hurt.status == 3, "\(hurt.messages)")
    let records = try folder.records(in: "out")
    #expect(records.count == 25)
    for record in records where record.status != .ok {
      #expect(["crashed", "timed-out", "not-an-image"].contains(record.error?.code))
    }
    #expect(!folder.files(in: "out").contains { $0.contains(".sessionpix-") })
  }
}
