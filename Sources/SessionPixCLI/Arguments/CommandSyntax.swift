import SessionPix

/// What a command takes: the parser checks by it, and its help is made from it.
struct CommandSyntax: Sendable {
  /// What stands on the line and is no option.
  struct Operands: Sendable {
    let name: String
    let count: ClosedRange<Int>
    var completion = Completion.files
    let help: String
  }

  let name: String
  let summary: String
  var operands: Operands?
  let options: [OptionDeclaration]
  var required: [OptionDeclaration] = []
  /// Whether options may stand in a config file.
  var takesConfig = false
  /// A command line without the program's name, and what it does.
  var examples: [(arguments: String, purpose: String)] = []

  /// Every command has it.
  static let help = Option<Bool>.flag("help", short: "h", help: "Show this help.")

  /// Every command has it that takes a config file.
  static let config = Option<PhotoPath?>.file(
    "config", value: "FILE|none",
    help:
      "Take options from FILE, instead of sessionpix.json here or config.json in ~/.config/sessionpix."
  )

  /// The declared options, and those that commands have without saying so.
  var allOptions: [OptionDeclaration] {
    options + (takesConfig ? [Self.config.declaration] : []) + [Self.help.declaration]
  }

  func hasOption(_ name: String) -> Bool { options.contains { $0.name == name } }

  func option(_ spelling: OptionSpelling) -> OptionDeclaration? {
    allOptions.first {
      spelling.isShort ? $0.short.map(String.init) == spelling.name : $0.name == spelling.name
    }
  }

  func nearestOption(to spelling: OptionSpelling) -> String? {
    guard !spelling.isShort else { return nil }
    return Spelling.nearest(to: spelling.name, among: allOptions.map(\.name)).map { "--" + $0 }
  }

  /// The faults of what was left out, or given too often.
  func missing(operandCount: Int, names: Set<String>) -> [ArgumentFault] {
    var faults = required.filter { !names.contains($0.name) }.map {
      ArgumentFault.missingOption($0)
    }
    let count = operands?.count ?? 0...0
    if operandCount < count.lowerBound, let operands {
      faults.append(.missingOperand(operands.name))
    }
    if operandCount > count.upperBound { faults.append(.tooManyOperands(count.upperBound)) }
    return faults
  }
}
