import SessionPix

/// Shows what is installed and what is missing.
struct DoctorCommand: SynchronousCommand {
  private static let json = Option<Bool>.flag(
    "json", help: "Print one JSON object instead of a table.")

  static let syntax = CommandSyntax(
    name: "doctor", summary: "Show versions, models and licences, and what is missing.",
    options: [PipelineOptions.models.declaration, json.declaration],
    examples: [
      ("doctor", "Check this machine."),
      ("doctor --models ./models", "Check a model folder of your own."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) throws -> ExitStatus {
    let installation = Installation(models: arguments[PipelineOptions.models]?.text)
    if arguments[Self.json] {
      try console.data(JSONLine(installation).text)
    } else {
      try console.data(Self.table(installation))
    }
    for part in installation.libraries + installation.models {
      if let problem = part.problem { console.message("\(part.state.rawValue): \(problem)") }
    }
    for problem in installation.otherProblems { console.message(problem) }
    for note in installation.notes { console.message("note: \(note)") }
    for missing in installation.sandbox.missing { console.message("note: \(missing.reason)") }
    return installation.problems.isEmpty ? .ok : .failure
  }

  private static func table(_ installation: Installation) -> String {
    let precision =
      switch installation.precision {
      case .bf16: "bf16 here (f32 on request: --precision f32)"
      case .f32: "f32 here; this processor has no bf16, or is slower with it"
      case nil: "unknown, since OpenVINO does not start"
      }
    let verdict =
      installation.problems.isEmpty
      ? "Nothing is missing." : Sentence.count(installation.problems.count, "problem") + "."
    return """
      sessionpix \(installation.version)

      Libraries
      \(rows(installation.libraries))

      Models
      \(rows(installation.models))

      Sandbox
      \(rows(installation.sandbox))

      Arithmetic of the networks: \(precision)
      \(verdict)
      """
  }

  /// A layer a line.
  private static func rows(_ sandbox: Sandbox.State) -> String {
    let width = Sandbox.Layer.allCases.map(\.rawValue.count).max() ?? 0
    return Sandbox.Layer.allCases.map { layer in
      let name = layer.rawValue + String(repeating: " ", count: width - layer.rawValue.count)
      let isWhole = !sandbox.missing.contains { $0.layer == layer }
      let state =
        sandbox.active.contains(layer) ? isWhole ? "active " : "partly " : "missing"
      return "  \(name)  \(state)  \(layer.purpose)"
    }.joined(separator: "\n")
  }

  /// Columns as wide as their widest entry, then where the file is.
  private static func rows(_ parts: [Installation.Part]) -> String {
    guard !parts.isEmpty else { return "  none was found" }
    let cells = parts.map {
      [
        $0.name, $0.version, $0.licence, String($0.sha256?.prefix(16) ?? ""), $0.state.rawValue,
        $0.purpose,
      ]
    }
    let widths = (0..<6).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return zip(parts, cells).map { part, cells in
      let padded = zip(cells, widths).filter { $1 > 0 }.map {
        $0 + String(repeating: " ", count: $1 - $0.count)
      }
      let path = part.path.map { "\n      " + PhotoPath($0).display } ?? ""
      return "  " + padded.joined(separator: "  ").trimmingSuffix(of: " ") + path
    }.joined(separator: "\n")
  }
}

extension Sandbox.Layer {
  /// What it is for.
  fileprivate var purpose: String {
    switch self {
    case .files: "photos are decoded by a process that can open them, its output and no other file"
    case .systemCalls: "it can open no network connection and start no program"
    case .resources: "its memory and the files that it writes have a bound"
    }
  }
}

extension String {
  /// Without the spaces at its end.
  func trimmingSuffix(of character: Character) -> String {
    var text = self[...]
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
