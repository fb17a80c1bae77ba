import Foundation
import SessionPix
import SessionPixIdentify

/// `--provider file`: requests out as a file, answers in from one. It opens no connection.
struct FileExchange {
  let arguments: Arguments
  let folder: IdentifyFolder
  let reading: PrivacySettings.Tier
  let options: IdentifyOptions
  let console: Console

  func run() throws -> ExitStatus {
    let shape = arguments[IdentifyOption.api] ?? .invoke
    let model = arguments[IdentifyOption.model] ?? ""
    // Only Messages names its model in the body.
    guard shape != .messages || !model.isEmpty else { throw IdentifyRefusal.noModel }
    let name = model.isEmpty ? "file" : model
    let file = RequestFile(
      folder: folder, options: options, shape: shape, model: name,
      usage: UsageLog(ProcessInfo.processInfo.environment))
    let summary: RequestFile.Summary
    if let answers = arguments[IdentifyOption.answers] {
      summary = try file.read(content(of: answers))
      tell(summary)
      try IdentifyResults(folder: folder, reading: reading, console: console)
        .write(report: !arguments[RunOption.noReport])
    } else {
      let plan = try showPlan(shape, name, of: file)
      summary = try file.write()
      console.message(
        "\(Sentence.count(summary.requests, "request")) written to \(file.path.display); nothing was sent."
      )
      let later = plan.requests - summary.requests - summary.leftOut
      if later > 0 {
        console.message(
          "\(Sentence.count(later, "request")) about controls to follow: read the answers back with --answers, then run"
            + " this again.")
      }
    }
    for failure in summary.failures {
      console.message("failed: \(PhotoPath(failure.path).display): \(failure.message)")
    }
    if summary.leftOut > 0 {
      console.message(
        "\(Sentence.count(summary.leftOut, "request")) left out, which could cost more than is left of --max-cost;"
          + " raise it, or run again once these are answered.")
      return .failure
    }
    return summary.failed + summary.unknown > 0 ? .somePhotosFailed : .ok
  }

  private func showPlan(
    _ shape: RequestShape, _ model: String, of file: RequestFile
  ) throws -> IdentifyPlan {
    var review =
      arguments[IdentifyOption.review]
      ? ReviewPage(
        destination: "whoever is given \(file.path.display)", model: model, options: options) : nil
    let plan = try IdentifyPlan(folder, options: options, shape: shape, model: model) {
      try review?.add($0)
    }
    let text = PlanText(plan, options: options, destination: nil).text
    console.message(text)
    if let review { console.message(try review.write(in: folder, totals: text)) }
    return plan
  }

  private func tell(_ summary: RequestFile.Summary) {
    let before = summary.answeredBefore > 0 ? ", \(summary.answeredBefore) read before" : ""
    console.message(
      "\(Sentence.count(summary.answered, "answer")) read, \(summary.failed) failed\(before),"
        + " \(summary.unknown) belonged to no open question.")
    guard summary.unknown > 0 else { return }
    console.message(
      "An answer belongs to the very question: give --model, --tier, --no-serials and --controls as when the"
        + " requests were written, allow the same, and prepare no photo anew in between.")
  }

  private func content(of answers: PhotoPath) throws(IdentifyRefusal) -> [UInt8] {
    do throws(PhotoError) {
      return try PhotoSource.file(answers).content(limits: DecodeLimits())
    } catch {
      throw .answersNotRead(answers, reason: error.description)
    }
  }
}

/// What is written once answers are in.
struct IdentifyResults {
  let folder: IdentifyFolder
  let reading: PrivacySettings.Tier
  let console: Console

  func write(report: Bool) throws {
    let file = VerdictFile(folder, reading: reading)
    let counts = try file.write()
    if report {
      try FolderReport(folder: folder.output, reading: reading, console: console).write()
    }
    let contradictions =
      counts.contradictions == 0
      ? "" : ", \(counts.contradictions) with a contradiction that a person should look at"
    console.message(
      "\(Sentence.count(counts.photos, "verdict"))\(contradictions): "
        + folder.output.path.appending(IdentifyFile.table.path).display)
  }
}
