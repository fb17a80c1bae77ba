import Foundation
import Testing

@testable import SessionPixBench

@Suite(.serialized)
struct MeasuredProcessTests {
  @Test func `processor time is that of a process and of those that it waits for`() throws {
    let busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"
    // Not in the background: on threads of Dispatch SIGCHLD is blocked, children inherit that, and `wait` waits for it.
    let usage = try MeasuredProcess.run(["sh", "-c", "sh -c '\(busy)'; true"])
    #expect(usage.cpuSeconds > 0.05 && usage.seconds > 0.05)
  }

  @Test func `memory is that of all processes of a tree`() throws {
    var peak = 0
    // A grandchild that holds 64 MiB.
    let held = "x=$(head -c 67108864 /dev/zero | tr '\\0' x); sleep 0.5; : \"$x\""
    _ = try MeasuredProcess.run(["sh", "-c", "sh -c '\(held.replacing("'", with: "'\\''"))'; true"])
    {
      (process) throws(BenchError) in
      peak = max(peak, try ProcessTreeMemory.bytes(ofTree: process))
    }
    #expect(peak > 60 << 20)
  }

  @Test func `a command that fails is named with what it said`() {
    let error = #expect(throws: BenchError.self) {
      try MeasuredProcess.run(["sh", "-c", "echo no such photo >&2; exit 3"])
    }
    #expect(error?.description.contains("status 3: no such photo") == true)
    #expect(throws: BenchError.self) { try MeasuredProcess.run(["/nowhere/program"]) }
  }

  @Test func `what the kernel writes of a process is read`() {
    #expect(ProcessTreeMemory.parent(inStat: "42 (a) b (c)) S 7 42 42 0") == 7)
    #expect(ProcessTreeMemory.parent(inStat: "nonsense") == nil)
    #expect(ProcessTreeMemory.proportionalBytes(inRollup: "Rss: 9 kB\nPss:      12 kB\n") == 12288)
    #expect(ProcessTreeMemory.tree(1, parents: [2: 1, 3: 2, 4: 9, 1: 0]) == [1, 2, 3])
  }
}
