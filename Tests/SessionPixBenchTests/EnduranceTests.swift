import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct EnduranceTests {
  /// A run of 1000 photos, one a second, whose parent and worker grow by a byte a photo.
  private static let samples = stride(from: 0, through: 1000, by: 10).map { photos in
    EnduranceResult.Sample(
      seconds: Double(photos), photos: photos, parentBytes: 1000 + photos,
      workers: [.init(pid: 7, bytes: 5000 + photos), .init(pid: 8, bytes: 5000 + photos)])
  }

  @Test func `the first hundred photos and the last are told apart`() throws {
    let result = EnduranceResult(
      jobs: 2, statuses: ["ok": 990, "failed": 10], samples: Self.samples,
      seconds: .init(photos: 500, end: 1, resumption: 2, report: 3))
    #expect(result.photosPerSecond == 2)
    #expect(result.first.parent?.maximum == 1090)
    #expect(result.last.parent?.minimum == 1900 && result.last.parent?.maximum == 2000)
    #expect(result.last.workers?.count == 22)
    #expect(result.tenths.count == 10 && result.tenths[3].workers?.minimum == 5300)
    #expect(result.tenths.allSatisfy { $0.photosPerSecond == 1 })
    #expect(result.table.text.contains("10 failed, 990 ok"))
  }

  @Test func `memory is what the kernel says of a process and of its children`() throws {
    let sleeper = Process()
    sleeper.executableURL = URL(fileURLWithPath: "/bin/sleep")
    sleeper.arguments = ["60"]
    try sleeper.run()
    defer {
      kill(sleeper.processIdentifier, SIGKILL)
      sleeper.waitForEnd()
    }
    let own = try #require(ProcessMemory(of: Int(getpid())))
    #expect(own.residentBytes > 1 << 20 && own.peakBytes >= own.residentBytes)
    let children = ProcessMemory.children(of: own.pid)
    #expect(children.contains { $0.pid == Int(sleeper.processIdentifier) })
    #expect(ProcessMemory(of: 1 << 30) == nil)
  }
}
