import SessionPix

/// What parser, help, manual and shells know of an option.
struct OptionDeclaration: Sendable {
  let name: String
  let short: Character?
  /// What the help calls the value; nil where the option stands alone.
  let valueName: String?
  let completion: Completion
  let help: String
  let standardText: String?
  let expected: String
  let isRepeatable: Bool
  let accepts: @Sendable (PhotoPath) -> Bool

  /// What it does, and what holds where it is not given.
  var fullHelp: String { help + (standardText.map { " The default is \($0)." } ?? "") }
}
