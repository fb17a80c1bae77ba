import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// Runs over photos whose service misbehaves in every way, as many as their budget makes necessary.
enum FaultyRuns {
  /// What the service charges for an answer: 1,000 and 100 tokens.
  private static let answerCost = 0.0045
  /// More runs than any test needs.
  private static let mostRuns = 30

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

  /// Sees that each photo is answered once after the last run, and the budget kept in each, which is too small for one.
  ///
  /// - Parameters:
  ///   - count: How many photos.
  ///   - kinds: What the service does beside answering.
  ///   - perMille: The share of requests that meet one kind.
  ///   - maxCost: US dollars a run.
  ///   - client: Makes the service.
  /// - Returns: How many requests met what.
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
    var runs: [Identification.Summary] = []
    var charged: [Double] = []
    while runs.last.map({ $0.stop != nil || $0.failed > 0 }) != false, runs.count < mostRuns {
      let before = fake.count
      runs.append(
        try await Identification(
          folder: IdentifyFolder(folder.path), service: service, options: options
        ).run())
      charged.append(
        Double(try fake.received().dropFirst(before).count { $0.isCharged }) * answerCost)
    }
    for (run, charged) in zip(runs, charged) {
      let cost = try #require(run.cost)
      // Sums of fractions leave a rest.
      #expect(charged <= cost + 1e-6 && cost <= maxCost + 1e-6, "\(charged) \(cost)")
      if let stop = run.stop { #expect(stop == .budget(spent: cost, limit: maxCost)) }
    }
    #expect(runs.count { $0.stop != nil } > 1, "the budget does not bind")
    let last = try #require(runs.last)
    #expect(last.stop == nil && last.failed == 0)
    #expect(last.answered + last.answeredBefore == count)
    #expect(runs.reduce(0) { $0 + $1.answered } == count)
    let met = try fake.received().reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    // An answer that cannot be used is an answer: nothing is asked again before the next run. Neither is what a run that is
    // ending had under way.
    let unusable = try outcomes(in: folder).filter {
      ["refused", "cut-short", "no-json", "not-as-asked"].contains($0.outcome)
    }
    #expect(runs.reduce(0) { $0 + $1.failed } >= unusable.count)
    #expect(runs.allSatisfy { !$0.wasInterrupted })
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
