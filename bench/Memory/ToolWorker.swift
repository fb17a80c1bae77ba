import Foundation
import SessionPix

/// A worker process of the tool, asked by hand: one request, one answer.
struct ToolWorker {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()

  /// Starts one and waits until it is ready.
  ///
  /// - Parameters:
  ///   - tool: The program.
  ///   - folder: What it may read and write.
  ///   - precision: The networks' arithmetic.
  /// - Throws: The system's error, or ``BenchError/toolFailed(_:status:)``.
  init(_ tool: String, in folder: URL, precision: InferenceEngine.Precision?) throws {
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments =
      ["worker", folder.path, "--output", folder.appending(path: "out").path]
      + (precision.map { ["--precision", $0.rawValue] } ?? [])
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
    _ = try answer(as: WorkerGreeting.self)
  }

  /// What it holds, and held at most.
  var memory: ProcessMemory? { ProcessMemory(of: Int(process.processIdentifier)) }

  /// Has it prepare a photo.
  ///
  /// - Returns: The record.
  func record(of photo: URL) throws -> Findings? {
    let request = WorkerRequest(id: "1", path: PhotoPath(photo.path))
    requests.fileHandleForWriting.write(try JSONEncoder().encode(request) + Data("\n".utf8))
    return try answer(as: WorkerReply.self).findings
  }

  /// Lets it end and waits for that.
  func end() {
    try? requests.fileHandleForWriting.close()
    process.waitForEnd()
  }

  private func answer<Answer: Decodable>(as type: Answer.Type) throws -> Answer {
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = answers.fileHandleForReading.availableData
      guard !more.isEmpty else {
        process.waitForEnd()
        throw BenchError.toolFailed(
          process.executableURL?.path ?? "", status: Int(process.terminationStatus))
      }
      line += more
    }
    return try JSONDecoder().decode(type, from: line)
  }
}
