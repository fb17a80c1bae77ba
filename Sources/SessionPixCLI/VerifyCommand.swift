import SessionPix
import SessionPixIdentify

/// Proves an output folder again.
struct VerifyCommand: SynchronousCommand {
  private static let json = Option<Bool>.flag(
    "json", help: "Print a JSON object a line: each violation, a summary at the end.")
  private static let keepText = Option<Bool>.flag(
    PipelineOptions.keepText.declaration.name,
    help: "The folder was made with --keep-text: take it that personal text is in it.")
  /// Files that runs and `identify` write beside images and records.
  private static let otherFiles =
    ReportFile.allCases.map(\.path) + IdentifyFile.allCases.map(\.path)

  static let syntax = CommandSyntax(
    name: "verify",
    summary: "Prove an output folder again: images, records, faces, stray files.",
    operands: .init(name: "DIR", count: 1...1, help: "An output folder of `process`."),
    options: [
      PipelineOptions.models.declaration, PipelineOptions.faceModel.declaration,
      PipelineOptions.faceModelSHA256.declaration, PipelineOptions.precision.declaration,
      keepText.declaration, json.declaration,
    ], takesConfig: true,
    examples: [
      ("verify out", "A line for each violation; exit status 3 if there is one."),
      ("verify out --json", "The same for programs."),
      ("verify out && cp out/*.overview.jpg share/", "Copy what holds, or nothing."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) throws -> ExitStatus {
    let folder = arguments.operands[0]
    let verification = try FolderVerification(
      folder, policy: try policy(PipelineOptions.allowedReading()))
    let sandbox = try Sandbox(
      readable: [folder] + PipelineOptions.files(arguments), writable: []
    ).enter()
    for missing in sandbox.missing { console.message("note: \(missing.reason)") }
    let detector = try PipelineOptions.faceDetector(arguments).forVerification()
    let summary = try verification.run(detector: detector) { violation in
      try console.data(arguments[Self.json] ? line(violation) : Self.sentence(violation))
    }
    if arguments[Self.json] { try console.data(line(summary, detector)) }
    console.message(Self.sentence(summary))
    return summary.violations.isEmpty ? .ok : .somePhotosFailed
  }

  private func policy(_ reading: PrivacySettings.Tier) -> OutputPolicy {
    var policy = OutputPolicy()
    policy.knownFiles.formUnion(Self.otherFiles)
    if arguments[Self.keepText] {
      policy.requiredPasses.removeAll { $0 == RedactText.pass }
    }
    if reading == .labels { policy.requiredPasses.append(RedactSerials.pass) }
    policy.restrict(to: reading)
    return policy
  }

  private static func sentence(_ violation: Violation) -> String {
    "\(violation.code.rawValue): \(violation.path.display): \(violation.message)"
  }

  private static func sentence(_ summary: FolderVerification.Summary) -> String {
    let looked =
      "\(Sentence.count(summary.photos, "photo")), \(Sentence.count(summary.images, "image")): "
    guard !summary.violations.isEmpty else { return looked + "nothing is wrong." }
    let counts = Violation.Code.allCases.compactMap { code in
      summary.violations[code].map { "\($0) \(code.rawValue)" }
    }
    return looked + counts.joined(separator: ", ") + "."
  }

  private func line(_ violation: Violation) throws -> String {
    try JSONLine(
      ViolationLine(
        code: violation.code, path: violation.path.text,
        escaped: violation.path.isText ? nil : true, message: violation.message,
        box: violation.box, score: violation.score)
    ).text
  }

  private func line(
    _ summary: FolderVerification.Summary, _ detector: PyramidFaceDetector
  ) throws -> String {
    let counts = summary.violations.map { ($0.key.rawValue, $0.value) }
    return try JSONLine(
      SummaryLine(
        version: SessionPixVersion.current, photos: summary.photos, images: summary.images,
        violations: Dictionary(counts) { $0 + $1 },
        faces: .init(
          scoreThreshold: detector.scoreThreshold, sureScore: detector.sureScore,
          confirmingScore: detector.confirmingScore))
    ).text
  }

  private struct ViolationLine: Encodable {
    let type = "violation"
    let code: Violation.Code
    let path: String
    let escaped: Bool?
    let message: String
    let box: Box?
    let score: Double?
  }

  private struct SummaryLine: Encodable {
    struct Setting: Encodable {
      let scoreThreshold: Double
      let sureScore: Double
      let confirmingScore: Double
    }

    let type = "summary"
    let version: String
    let photos: Int
    let images: Int
    let violations: [String: Int]
    /// How faces were looked for.
    let faces: Setting
  }
}
