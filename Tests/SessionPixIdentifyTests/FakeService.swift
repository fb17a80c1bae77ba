import Foundation
import Testing

@testable import SessionPixIdentify

/// `service.py` on a port of its own; it ends with the value.
final class FakeService: Sendable {
  /// A request as it arrived.
  struct Received {
    let time: Double
    let path: String
    let headers: [String: String]
    let body: [UInt8]
    let outcome: String
    /// Whether the service charges for it, as it does 1,000 and 100 tokens.
    let isCharged: Bool
  }

  let endpoint: String
  private let process: Process
  private let input: Pipe
  private let record: URL

  /// Faults as `429:25` for 25 of 1,000 bodies, or `429` for all.
  convenience init(_ faults: String...) throws {
    try self.init(faults)
  }

  init(_ faults: [String]) throws {
    record = FileManager.default.temporaryDirectory
      .appendingPathComponent("sessionpix-service-\(UUID().uuidString)")
    process = Process()
    input = Pipe()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("service.py")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, record.path] + faults
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "python3 must be there to run service.py")
      line += more
    }
    let port = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    endpoint = "http://127.0.0.1:\(port)"
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: record)
  }

  /// How many requests arrived so far.
  var count: Int {
    (try? Data(contentsOf: record))?.count { $0 == UInt8(ascii: "\n") } ?? 0
  }

  /// All requests so far.
  func received() throws -> [Received] {
    try String(contentsOf: record, encoding: .utf8).split(separator: "\n").map { line in
      let json = try JSONValue(parsing: line.utf8)
      var headers: [String: String] = [:]
      if case .object(let members) = json["headers"] ?? .null {
        for (name, value) in members { headers[name.lowercased()] = value.string }
      }
      var time = 0.0
      if case .number(let seconds) = json["time"] ?? .null { time = seconds }
      return Received(
        time: time, path: json["path"]?.string ?? "", headers: headers,
        body: [UInt8](Data(base64Encoded: json["body"]?.string ?? "") ?? Data()),
        outcome: json["outcome"]?.string ?? "", isCharged: json["charged"] == true)
    }
  }
}
