import Foundation

@testable import SessionPix
@testable import SessionPixCLI

extension FuzzTarget {
  /// A record comes back from its own text, its head says the same as all of it, and all that is made of it can be made.
  static func findingsFault(with bytes: [UInt8]) -> String? {
    let decoder = JSONDecoder()
    if let record = try? decoder.decode(CorrectionRecord.self, from: Data(bytes)),
      !isStable(record)
    {
      return "a correction is another one when it is read again"
    }
    let head = FindingsHead(bytes[...])
    _ = (head?.files, head?.look, head?.completion)
    guard let findings = try? decoder.decode(Findings.self, from: Data(bytes)) else { return nil }
    if !isStable(findings) { return "a record is another one when it is read again" }
    if let head, head.name != findings.name { return "the head of a record is of another photo" }
    _ = WorkerRecord(findings).isOf(findings.name)
    _ = findings.implausibility
    _ = FindingsText(findings).text
    if InventoryRow(findings: findings, verdict: nil).cells(hasVerdicts: false).count
      != InventoryRow.header(hasVerdicts: false).count
    {
      return "a row has more or fewer cells than the table has columns"
    }
    return (try? JSONEncoder().encode(ReportEntry(findings))) == nil
      ? "a record cannot be shown" : nil
  }

  /// What is wrong with a config file is told in sentences.
  static func configFault(with bytes: [UInt8]) -> String? {
    guard let file = try? ConfigFile(bytes, at: PhotoPath("sessionpix.json")) else { return nil }
    let options = Tool.commands.filter { $0.syntax.takesConfig }.flatMap { $0.syntax.options }
    let faults = file.faults(by: options)
    if faults.contains(where: { "\($0)".isEmpty }) { return "a fault says nothing" }
    // What passes has a meaning for the command that it is for.
    guard faults.isEmpty else { return nil }
    for option in options where file.settings[option.name]?.allSatisfy(option.accepts) == false {
      return "a value passes that \(option.name) does not take"
    }
    return nil
  }

  /// Lines are the same however they arrive; a request stays one, and a reply, which may come from a worker that a
  /// photo has taken over, is looked at before it is believed.
  static func workerFault(with bytes: [UInt8]) -> String? {
    let whole = lines(of: [bytes])
    if whole != lines(of: bytes.map { [$0] }) { return "lines depend on how they arrive" }
    for line in whole.map({ Data($0) }) + [Data(bytes)] {
      let decoder = JSONDecoder()
      if let request = try? decoder.decode(WorkerRequest.self, from: line) {
        _ = request.staysInside
        if !isStable(request) { return "a request is another one when it is read again" }
      }
      _ = try? decoder.decode(WorkerGreeting.self, from: line)
      guard let findings = try? decoder.decode(WorkerReply.self, from: line).findings else {
        continue
      }
      let record = WorkerRecord(findings)
      if record.isOf(findings.name), record.files.contains(where: { leads(outOf: $0) }) {
        return "a record names a file outside of its folder"
      }
    }
    return nil
  }

  private static func leads(outOf path: PhotoPath) -> Bool {
    path.bytes.first == UInt8(ascii: "/")
      || path.bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  private static func lines(of pieces: [[UInt8]]) -> [[UInt8]] {
    var buffer = LineBuffer()
    var lines: [[UInt8]] = []
    for piece in pieces {
      buffer.append(piece)
      while let line = buffer.next() { lines.append(line) }
    }
    return lines
  }

  private static func isStable<Value: Codable & Equatable>(_ value: Value) -> Bool {
    guard let text = try? JSONEncoder().encode(value) else { return false }
    return (try? JSONDecoder().decode(Value.self, from: text)) == value
  }
}
