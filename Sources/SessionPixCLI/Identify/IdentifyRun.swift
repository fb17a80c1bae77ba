import Foundation
import SessionPix
import SessionPixIdentify

/// One run of `identify` with a service: shows, asks, sends.
struct IdentifyRun {
  let folder: IdentifyFolder
  let reading: PrivacySettings.Tier
  let service: any VisionService
  let options: IdentifyOptions
  let asksPerPhoto: Bool
  let hasWord: Bool
  let writesReport: Bool
  let console: Console
  /// Where each request is counted.
  var usage = UsageLog(ProcessInfo.processInfo.environment)

  /// Asks what was not answered before.
  func complete() async throws -> IdentifySummary {
    var review =
      asksPerPhoto
      ? ReviewPage(destination: service.destination, model: service.model, options: options)
      : nil
    let plan = try IdentifyPlan(
      folder, options: options, shape: service.shape, model: service.model
    ) { try review?.add($0) }
    let text = PlanText(
      plan, options: options, destination: "\(service.destination), model \(service.model)"
    ).text
    console.message(text)
    guard plan.requests > 0 else {
      console.message("There is nothing to send.")
      try writeResults()
      var nothing = Identification.Summary()
      nothing.answeredBefore = plan.answered * (options.asksForControls ? 2 : 1)
      nothing.notPrepared = plan.notPrepared
      return IdentifySummary(summary: nothing, refused: plan.refused.count)
    }
    if let review { console.message(try review.write(in: folder, totals: text)) }
    let summary = try await send(try approval(review))
    try writeResults()
    let result = IdentifySummary(summary: summary, refused: plan.refused.count)
    console.message(result.sentences)
    return result
  }

  private func writeResults() throws {
    try IdentifyResults(folder: folder, reading: reading, console: console)
      .write(report: writesReport)
  }

  private func send(_ approved: Approval) async throws -> Identification.Summary {
    let console = console
    let identification = Identification(
      folder: folder, service: service, options: options, usage: usage)
    do {
      return try await Interruption.cancelling {
        try await identification.run(approves: approved.allows) { event in
          guard let failure = event.failure else { return }
          console.message("failed: \(PhotoPath(event.source.path).display): \(failure.message)")
        }
      }
    } catch let failure as IdentificationFailure {
      throw failure.reason
    }
  }

  /// The person's word.
  private func approval(_ review: ReviewPage?) throws -> Approval {
    if hasWord { return .all }
    guard console.isConversation else { throw IdentifyRefusal.noWord }
    let choices = review == nil ? "yes or no" : "yes, no, or each to be asked for each photo"
    switch console.answer(to: "Send this? (\(choices))") {
    case "yes", "y": return .all
    case "each" where review != nil:
      var sources: Set<Findings.Source> = []
      for source in review?.sources ?? [] {
        let answer = console.answer(to: "Send \(source.name.display)? (yes or no)")
        if answer == "yes" || answer == "y" { sources.insert(source) }
      }
      guard !sources.isEmpty else { throw IdentifyRefusal.declined }
      return .only(sources)
    default: throw IdentifyRefusal.declined
    }
  }
}

/// Which photos a person lets go.
enum Approval: Sendable {
  case all
  case only(Set<Findings.Source>)

  func allows(_ source: Findings.Source) -> Bool {
    switch self {
    case .all: true
    case .only(let sources): sources.contains(source)
    }
  }
}
