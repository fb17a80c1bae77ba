import SessionPix

/// Shows what is in one photo.
struct InspectCommand: SynchronousCommand {
  private static let json = Option<Bool>.flag("json", help: "Print the record as one JSON object.")

  static let syntax = CommandSyntax(
    name: "inspect",
    summary: "Show metadata kinds, faces, text and candidates of a photo; writes nothing.",
    operands: .init(name: "FILE", count: 1...1, help: "The photo."),
    options: PipelineOptions.declarations + [json.declaration], takesConfig: true,
    examples: [
      ("inspect IMG_1.heic", "What is in it, for people."),
      ("inspect IMG_1.heic --json", "The record that `process` would write."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) throws -> ExitStatus {
    _ = try PipelineOptions.faceModelFile(arguments, command: Self.syntax.name)
    let operand = arguments.operands[0]
    let walk = try PhotoWalk([operand])
    guard !operand.isFolder, let photo = walk.photos.first else {
      throw UsageError(command: Self.syntax.name, faults: [.folderGiven(operand)])
    }
    let reading = try PipelineOptions.allowedReading()
    let sandbox = try Sandbox(
      readable: walk.readablePaths + PipelineOptions.files(arguments), writable: []
    ).enter()
    for missing in sandbox.missing { console.message("note: \(missing.reason)") }
    let pipeline = try PipelineOptions.pipeline(arguments, reading: reading, workers: 1)
    let findings = Outcome(of: photo, by: pipeline).findings
    try console.data(arguments[Self.json] ? JSONLine(findings).text : FindingsText(findings).text)
    if let error = findings.error {
      console.message(PhotoFailure(status: findings.status, reason: error).sentence(photo.name))
    }
    return findings.status == .failed ? .somePhotosFailed : .ok
  }
}
