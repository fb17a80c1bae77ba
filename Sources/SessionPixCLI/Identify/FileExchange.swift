import Foundation
import SessionPix
import SessionPixIdentify

/// `--provider file`: requests out as a file, answers in from one. It opens no connection.
struct FileExchange {
  let arguments: Arguments
  let options: IdentifyOptions
  let console: Console

  func run() throws -> ExitStatus {
    let folder = try IdentifyFolder(arguments.operands[0])
    let shape = arguments[IdentifyOption.api] ?? .invoke
    let model = arguments[IdentifyOption.model] ?? ""
    // Only Messages names its model in the body.
    guard shape != .messages || !model.isEmpty else { throw IdentifyRefusal.noModel }
    let file = RequestFile(
      folder: folder, options: options, shape: shape, model: model.isEmpty ? "file" : model)
    let summary: RequestFile.Summary
    if let answers = arguments[IdentifyOption.answers] {
      summary = try file.read(content(of: answers))
      console.message(
        "\(Sentence.count(summary.answered, "answer")) read, \(summary.failed) failed,"
          + " \(summary.unknown) belonged to no open question.")
      try IdentifyResults(folder: folder, console: console)
        .write(report: !arguments[RunOption.noReport])
    } else {
      let plan = try IdentifyPlan(folder, options: options, shape: shape, model: model)
      console.message(PlanText(plan, options: options, destination: nil).text)
      summary = try file.write()
      console.message(
        "\(Sentence.count(summary.requests, "request")) written to \(file.path.display); nothing was sent."
      )
    }
    for failure in summary.failures {
      console.message("failed: \(PhotoPath(failure.path).display): \(failure.message)")
    }
    return summary.failed > 0 ? .somePhotosFailed : .ok
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
  let console: Console

  func write(report: Bool) throws {
    let file = VerdictFile(folder)
    let counts = try file.write()
    if report { try FolderReport(folder: folder.output).write() }
    let contradictions =
      counts.contradictions == 0
      ? "" : ", \(counts.contradictions) with a contradiction that a person should look at"
    console.message(
      "\(Sentence.count(counts.photos, "verdict"))\(contradictions): "
        + folder.output.path.appending(IdentifyFile.table.path).display)
  }
}
