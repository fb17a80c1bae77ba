import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// Two runs over photos whose service misbehaves in every way.
enum FaultyRuns {
  /// What any service does at times.
  static let kinds = [
    "429", "500", "slow", "reset", "not-json", "chatter", "wrong-schema", "refusal",
  ]

  /// What became of each request, as the run wrote it down.
  static func outcomes(
    in folder: PreparedFolder
  ) throws -> [(outcome: String, answerID: String?)] {
    var outcomes: [(String, String?)] = []
    try DepartureLog(in: OutputFolder(folder.path)).visit { line in
      if let outcome = line.outcome { outcomes.append((outcome, line.answerID)) }
    }
    return outcomes
  }

  /// Sees that each photo is answered once after the second run, and the budget kept.
  ///
  /// - Parameters:
  ///   - count: How many photos.
  ///   - kinds: What the service does beside answering.
  ///   - perMille: The share of requests that meet one kind.
  ///   - maxCost: US dollars a run.
  ///   - client: Makes the service.
  /// - Returns: How many requests of the first run met what.
  /// - Throws: What keeps a run from going on.
  static func losesNothing(
    of count: Int, kinds: [String], perMille: Int, maxCost: Double,
    asking client: (FakeService) throws -> any VisionService
  ) async throws -> [String: Int] {
    let fake = try FakeService(kinds.map { "\($0):\(perMille)" })
    let service = try client(fake)
    let folder = try PreparedFolder(PreparedFolder.names(count))
    var options = IdentifyOptions.quick
    // Shorter than what is slow. A busy machine may make it too short for others: the log tells which.
    options.timeout = 8
    options.concurrency = 16
    options.maxCost = maxCost
    func run() async throws -> Identification.Summary {
      try await Identification(
        folder: IdentifyFolder(folder.path), service: service, options: options
      ).run()
    }
    let first = try await run()
    #expect(first.stop == nil && !first.wasInterrupted)
    #expect(first.answered + first.failed == count)
    #expect((first.cost ?? .infinity) <= maxCost)
    let met = try fake.received().reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    // An answer that cannot be used is an answer: nothing is asked again before the next run.
    let unusable = try outcomes(in: folder).filter {
      ["refused", "cut-short", "no-json", "not-as-asked"].contains($0.outcome)
    }
    #expect(first.failed == unusable.count)
    let second = try await run()
    #expect(second.answered == first.failed && second.failed == 0)
    #expect(second.answeredBefore == first.answered)
    let heard = try outcomes(in: folder).filter { $0.outcome == "answered" }.map(\.answerID)
    #expect(heard.count == count && Set(heard).count == count)
    let answered = try fake.received().filter { $0.outcome == "answered" }.map(\.body)
    #expect(Set(answered).count == count)
    // What the service answered twice is what came too late or broken.
    let unheard = try outcomes(in: folder).filter { $0.outcome == "no answer" }.count
    let expected = (met["slow"] ?? 0) + (met["reset"] ?? 0)
    #expect(unheard >= expected && answered.count - count <= unheard - expected)
    let counts = try VerdictFile(IdentifyFolder(folder.path)).write()
    #expect(counts.photos == count && counts.contradictions == 0)
    return met
  }
}
