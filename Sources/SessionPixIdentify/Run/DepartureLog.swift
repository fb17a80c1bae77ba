import Foundation
import SessionPix

/// What left the machine, or may have: one line before and one line after each request, and no content.
struct DepartureLog: Sendable {
  private static let sending = "sending"
  private let file: RecordLog<Departure>

  init(in output: OutputFolder) throws(OutputError) {
    file = try RecordLog(output.path.appending(IdentifyFile.sent.path))
  }

  /// Writes that a request is about to leave.
  func begin(
    _ request: VisionRequest, service: any VisionService, bytes: Int
  ) throws(OutputError) -> Departure {
    let departure = Departure(
      event: Self.sending, request: UUID().uuidString.lowercased(), time: Date().ISO8601Format(),
      destination: service.destination, provider: service.name, model: service.model,
      pass: request.pass, bodyBytes: bytes,
      images: request.images.map {
        .init(sha256: $0.sha256, bytes: $0.bytes.count, tokens: $0.tokens)
      }, estimatedTokens: request.estimatedUsage.input)
    try file.append(departure)
    return departure
  }

  /// Writes what became of it.
  func end(
    _ departure: Departure, outcome: String, answerID: String? = nil, usage: TokenUsage? = nil
  ) throws(OutputError) {
    var end = Departure(
      event: "done", request: departure.request, time: Date().ISO8601Format(),
      destination: departure.destination, provider: departure.provider, model: departure.model,
      pass: departure.pass)
    end.outcome = outcome
    end.answerID = answerID
    end.usage = usage
    try file.append(end)
  }

  /// What a killed run had under way: nobody knows what became of it.
  func unfinished() throws(OutputError) -> [Departure] {
    var open: [String: Departure] = [:]
    try file.visit { line in open[line.request] = line.event == Self.sending ? line : nil }
    return open.values.sorted { $0.time < $1.time }
  }

  /// All lines.
  func visit(_ body: (Departure) -> Void) throws(OutputError) { try file.visit(body) }
}

/// A line of the log.
struct Departure: Codable, Sendable {
  /// An image that left.
  struct Image: Codable, Sendable {
    let sha256: String
    let bytes: Int
    let tokens: Int
  }

  let event: String
  /// Random; the same in both lines.
  let request: String
  let time: String
  let destination: String
  let provider: String
  let model: String
  let pass: IdentificationPass
  var bodyBytes: Int?
  var images: [Image]?
  var estimatedTokens: Int?
  var outcome: String?
  var answerID: String?
  var usage: TokenUsage?
}
