import SessionPix

/// Something wrong with the arguments; `Sentences.swift` has the words.
enum ArgumentFault: Sendable {
  case unknownOption(String, nearest: String?)
  case missingValue(OptionDeclaration)
  case badValue(OptionDeclaration, given: PhotoPath)
  case givenTwice(OptionDeclaration)
  case missingOption(OptionDeclaration)
  case useless(OptionDeclaration, without: String)
  case missingOperand(String)
  case tooManyOperands(Int)
  case unknownCommand(PhotoPath, nearest: String?)
  case missingCommand
  /// An operand that must be one of a few words.
  case badOperand(String, given: PhotoPath, words: [String])
  /// A folder where one photo is meant.
  case folderGiven(PhotoPath)
  /// Two that cannot stand together.
  case contradiction(OptionDeclaration, OptionDeclaration)
  /// A config file cannot be taken as a whole.
  case badConfig(ConfigError)
  /// A value in a config file that is neither a text nor a number, truth value or list of texts.
  case misshapen(String)
  /// An option in a config file is wrong.
  indirect case inConfig(PhotoPath, ArgumentFault)
}

/// All that is wrong with the arguments of one call.
struct UsageError: Error {
  /// The command, or nil before one is known.
  let command: String?
  let faults: [ArgumentFault]
}
