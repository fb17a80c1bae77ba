import Foundation
import Glibc
import Testing

@testable import SessionPixCLI

/// What people see on a terminal, which `script` of util-linux plays.
struct TerminalTests {
  @Test(.timeLimit(.minutes(60)))
  func `one line tells how far the run is, and names a photo that takes long`() async throws {
    let folder = try PhotoFolder()
    for number in 1...40 {
      try folder.write(try PictureBytes.jpeg(width: 60 + number), to: "in/\(number).jpg")
    }
    let tool = try SessionPixTool.path()
    let command = "exec \(tool) process \(folder["in"]) -o \(folder["out"]) --jobs 1 --no-report"
    let line = #"script --quiet --return --command "$2" "$1" </dev/null >/dev/null"#
    async let result = SessionPixTool.shell(line, [folder["seen"], command])
    await Self.holdWorkers(of: folder["out"], seconds: 8)
    #expect(try await result.status == 0)
    let seen = String(
      decoding: FileManager.default.contents(atPath: folder["seen"]) ?? Data(), as: UTF8.self)
    let updates = seen.components(separatedBy: "\r\u{1B}[K").map {
      $0.prefix { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
    }
    #expect(
      updates.contains { $0.contains("/40 photos, ") && $0.contains(".jpg since ") }, "\(seen)")
    #expect(updates.contains { $0.hasPrefix("40/40 photos, ") }, "\(seen)")
    #expect(updates.last?.hasPrefix("40 photos: 40 ok") == true, "the line gives way: \(seen)")
    #expect(seen.contains("kB in, ") && seen.contains("most time in "), "\(seen)")
  }

  /// Stops the workers of the run on this output for a while, as soon as there is one.
  private static func holdWorkers(of output: String, seconds: Double) async {
    var workers: [Int32] = []
    while workers.isEmpty, !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(20))
      let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      workers = numbers.compactMap { Int32($0) }.filter { number in
        let words = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
        let text = String(decoding: words, as: UTF8.self)
        return text.contains("\0worker\0") && text.contains("--output=\(output)/")
          && FileManager.default.fileExists(atPath: output + "/findings.jsonl")
      }
    }
    for worker in workers { kill(worker, SIGSTOP) }
    try? await Task.sleep(for: .seconds(seconds))
    for worker in workers { kill(worker, SIGCONT) }
  }
}
