import Foundation
import Glibc
import SessionPix
import Testing

@testable import SessionPixCLI

/// Runs that are disturbed at random moments, and what is left of them.
struct KillTests {
  /// What happens to a run.
  private enum Disturbance: String, CaseIterable {
    case killed
    case terminated
    case workerKilled
    case diskFull
  }

  private static func makeInputs(in folder: PhotoFolder) throws {
    for number in 1...24 {
      try folder.write(
        try PictureBytes.jpeg(width: 60 + number), to: "in/\(number % 3)/\(number).jpg")
    }
    try folder.write(Array("words".utf8), to: "in/text.jpg")
    // Files with the bytes of earlier ones, which come so much later that those are recorded by then.
    for number in [3, 6, 9, 12] {
      try folder.write(
        try PictureBytes.jpeg(width: 60 + number), to: "in/same/\(number).jpg")
    }
  }

  private static let photos = 29

  private static func arguments(_ folder: PhotoFolder, _ output: String) -> [String] {
    [
      "process", folder["in"], "-o", folder[output], "--jobs", "2", "--precision", "f32",
    ]
  }

  /// All images with their bytes, and the records without what differs from run to run.
  private static func content(
    of output: String, in folder: PhotoFolder
  ) throws -> (images: [String: [UInt8]?], records: [Findings]) {
    let tables = ["findings.jsonl", "report.html", "inventory.csv"]
    let names = folder.files(in: output).filter { !tables.contains($0) }
    let images = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name,
          FileManager.default.contents(atPath: folder[output + "/" + name]).map { [UInt8]($0) }
        )
      })
    return (images, ResumeTests.sorted(try folder.records(in: output)))
  }

  private static func sleep(milliseconds: Int) {
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
  }

  @Test(.timeLimit(.minutes(240)))
  func `a run that is disturbed again and again ends as one that nobody disturbed`() async throws {
    let folder = try PhotoFolder()
    try Self.makeInputs(in: folder)
    let undisturbed = try await SessionPixTool.run(Self.arguments(folder, "whole"))
    #expect(undisturbed.status == 3, "\(undisturbed.messages)")
    let expected = try Self.content(of: "whole", in: folder)
    let disk = try await SmallDisk("disk", in: folder)
    let disturbances = Disturbance.allCases.filter { $0 != .diskFull || disk != nil }
    var counts: [Disturbance: Int] = [:]
    var outputs = 0
    while counts.values.reduce(0, +) < Soak.disturbances {
      outputs += 1
      let output = "disk/\(outputs)"
      // A few for each output: then all photos are done, and there is nothing left to disturb.
      for _ in 1...5 {
        let disturbance = disturbances.randomElement() ?? .killed
        let hasHit = try await Self.disturb(disturbance, output, in: folder, disk)
        counts[disturbance, default: 0] += hasHit ? 1 : 0
        try Self.checkImages(of: output, in: folder)
      }
      let last = try await SessionPixTool.run(Self.arguments(folder, output))
      #expect(last.status == 3, "\(last.messages)")
      let found = try Self.content(of: output, in: folder)
      #expect(found.records == expected.records)
      #expect(found.images == expected.images)
      let table = try String(contentsOfFile: folder[output + "/inventory.csv"], encoding: .utf8)
      #expect(table.split(whereSeparator: \.isNewline).count == 1 + Self.photos)
      let page = try String(contentsOfFile: folder[output + "/report.html"], encoding: .utf8)
      #expect(expected.records.allSatisfy { page.contains($0.source.path) })
    }
    print("disturbed:", counts.map { "\($1) \($0.rawValue)" }, "outputs:", outputs)
  }

  /// Begins a run and disturbs it.
  ///
  /// - Returns: Whether there was anything to disturb: a run may have come to its end before.
  private static func disturb(
    _ disturbance: Disturbance, _ output: String, in folder: PhotoFolder, _ disk: SmallDisk?
  ) async throws -> Bool {
    let milliseconds = Int.random(in: 300...6000)
    let hasHit = Locked(false)
    let result = try await SessionPixTool.started(arguments(folder, output)) { process in
      sleep(milliseconds: milliseconds)
      let workers = WorkerProcesses.of(process).filter(WorkerProcesses.isRunning)
      let isAlive = WorkerProcesses.isRunning(process)
      hasHit.withLock { $0 = disturbance == .workerKilled ? !workers.isEmpty : isAlive }
      switch disturbance {
      case .terminated: kill(process, SIGTERM)
      case .workerKilled: if let worker = workers.randomElement() { kill(worker, SIGKILL) }
      case .diskFull: disk?.fill()
      case .killed:
        kill(process, SIGKILL)
        // One that was still loading its models learns of it from its input, when it has loaded them.
        for _ in 0..<1200 where workers.contains(where: WorkerProcesses.isRunning) {
          sleep(milliseconds: 100)
        }
        #expect(!workers.contains(where: WorkerProcesses.isRunning), "a worker outlived its parent")
      }
    }
    disk?.empty()
    let isExpected = [0, 1, 3, 130, SIGKILL, SIGTERM].contains(result.status)
    #expect(isExpected, "\(result.status) \(result.messages)")
    return hasHit.withLock { $0 }
  }

  /// No image is half of one, whatever happened.
  private static func checkImages(of output: String, in folder: PhotoFolder) throws {
    let images = folder.files(in: output).filter {
      $0.hasSuffix(".jpg") && !$0.contains(".sessionpix-")
    }
    for name in images {
      let bytes = FileManager.default.contents(atPath: folder[output + "/" + name]) ?? Data()
      #expect(bytes.prefix(2) == Data([0xFF, 0xD8]) && bytes.suffix(2) == Data([0xFF, 0xD9]))
    }
  }

  @Test(.timeLimit(.minutes(60)))
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
        for worker in WorkerProcesses.of(process).prefix(1) {
          kill(worker, round == 3 ? SIGSTOP : SIGKILL)
        }
      }
    }
    #expect(hurt.status == 3, "\(hurt.messages)")
    let records = try folder.records(in: "out")
    #expect(records.count == Self.photos)
    for record in records where record.status != .ok {
      #expect(["crashed", "timed-out", "not-an-image"].contains(record.error?.code))
    }
    #expect(!folder.files(in: "out").contains { $0.contains(".sessionpix-") })
  }
}
