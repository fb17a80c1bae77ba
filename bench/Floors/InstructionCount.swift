import Foundation

/// Counts the instructions that one photo more takes, which no other program on the machine can disturb.
struct InstructionCount {
  let photo: String

  /// Makes the photo smaller once and three times under valgrind: half of the difference is what one takes without the
  /// program's start.
  func counted() throws(BenchError) -> Int {
    // Debian's valgrind cannot read the notes for debuggers that Swift's linker writes.
    let program = Self.temporaryFile()
    defer { try? FileManager.default.removeItem(at: program) }
    _ = try MeasuredProcess.run(["strip", "-o", program.path, ToolPath.thisProgram])
    return (try count(program, runs: 3) - count(program, runs: 1)) / 2
  }

  private func count(_ program: URL, runs: Int) throws(BenchError) -> Int {
    let file = Self.temporaryFile()
    defer { try? FileManager.default.removeItem(at: file) }
    _ = try MeasuredProcess.run([
      "valgrind", "--tool=callgrind", "--callgrind-out-file=\(file.path)", program.path,
      "resize", photo, "--runs", "\(runs)",
    ])
    guard let count = Self.total(inProfile: try TextFile.read(file.path)) else {
      throw .unreadable(file.path, reason: "valgrind wrote no count of instructions")
    }
    return count
  }

  private static func temporaryFile() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
  }

  /// The count in callgrind's file: its line `totals: N`.
  static func total(inProfile text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("totals:") {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
    return nil
  }
}
