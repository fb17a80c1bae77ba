import SessionPix

/// What `privacy` is asked to do.
enum PrivacyAction: String, CaseIterable {
  case show
  case set
  case revoke
  case forget
  case expire
  case export

  static var names: [String] { allCases.map(\.rawValue) }

  /// The options that say something to it.
  private var options: [OptionDeclaration] {
    switch self {
    case .show, .revoke: []
    case .set:
      [
        PrivacyOption.read.declaration, PrivacyOption.send.declaration,
        PrivacyOption.to.declaration, PrivacyOption.keep.declaration,
        PrivacyOption.keepDays.declaration,
      ]
    case .forget: [PrivacyOption.folder.declaration, PrivacyOption.all.declaration]
    case .expire: [PrivacyOption.folder.declaration]
    case .export: [PrivacyOption.folder.declaration, PrivacyOption.output.declaration]
    }
  }

  /// The action that stands on the command line.
  ///
  /// - Throws: ``UsageError``, also where an option stands there that the action does not look at: whoever writes
  ///   `privacy --read labels` must not believe that it was set.
  init(_ arguments: Arguments) throws(UsageError) {
    let word = arguments.operands.first ?? PhotoPath(Self.show.rawValue)
    guard let action = Self(rawValue: word.text) else {
      throw UsageError(
        command: PrivacyCommand.syntax.name,
        faults: [.badOperand("ACTION", given: word, words: Self.names)])
    }
    var faults = PrivacyOption.declarations.filter { option in
      arguments.values[option.name] != nil && !action.options.contains { $0.name == option.name }
    }.map { option in
      let takers = Self.allCases.filter { $0.options.contains { $0.name == option.name } }
      return ArgumentFault.useless(option, without: Sentence.choice(takers.map(\.rawValue)))
    }
    if action != .forget, arguments.operands.count > 1 { faults.append(.tooManyOperands(0)) }
    guard faults.isEmpty else {
      throw UsageError(command: PrivacyCommand.syntax.name, faults: faults)
    }
    self = action
  }
}
