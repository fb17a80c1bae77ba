import SessionPix

/// The arguments of one call, valid for what was declared.
///
/// The parser is our own: paths are bytes here, and one that reads Swift strings, as swift-argument-parser does, cannot
/// open a file whose name is not UTF-8. What it knows stands in ``CommandSyntax``, which help, manual and completions are
/// made from.
struct Arguments: Sendable {
  /// What is no option, in the order given.
  private(set) var operands: [PhotoPath] = []
  /// By the options' names; of one that stands alone `true` or `false`.
  private(set) var values: [String: [PhotoPath]] = [:]
  /// The config file that was read, if one was.
  private(set) var config: ConfigFile?

  /// The option's value, or its default.
  subscript<Value>(option: Option<Value>) -> Value {
    guard let given = values[option.declaration.name] else { return option.standard }
    return option.read(given) ?? option.standard
  }

  /// Whether the option was given.
  func has<Value>(_ option: Option<Value>) -> Bool { values[option.declaration.name] != nil }

  /// The given ones of `options` as they would stand on a command line.
  func tokens(of options: [OptionDeclaration]) -> [PhotoPath] {
    options.flatMap { option in
      (values[option.name] ?? []).map { value in
        PhotoPath(bytes: Array("--\(option.name)=".utf8) + value.bytes)
      }
    }
  }

  /// Parses `tokens` by `syntax`, and takes from a config file what they leave open.
  ///
  /// - Throws: All faults at once.
  init(
    _ tokens: [PhotoPath], by syntax: CommandSyntax, config places: ConfigPlaces? = nil
  ) throws(UsageError) {
    var faults: [ArgumentFault] = []
    take(tokens, by: syntax, &faults)
    // Whoever asks for help need not get the rest right.
    if self[CommandSyntax.help] { return }
    if syntax.takesConfig, let places { takeConfig(places, by: syntax, &faults) }
    faults += syntax.missing(operandCount: operands.count, names: Set(values.keys))
    guard faults.isEmpty else { throw UsageError(command: syntax.name, faults: faults) }
  }

  private mutating func take(
    _ tokens: [PhotoPath], by syntax: CommandSyntax, _ faults: inout [ArgumentFault]
  ) {
    var rest = tokens[...]
    while let token = rest.popFirst() {
      if token == PhotoPath("--") {
        operands += rest
        break
      }
      guard let spelling = OptionSpelling(token) else {
        operands.append(token)
        continue
      }
      if let fault = take(spelling, &rest, by: syntax) { faults.append(fault) }
    }
  }

  private mutating func take(
    _ spelling: OptionSpelling, _ rest: inout ArraySlice<PhotoPath>, by syntax: CommandSyntax
  ) -> ArgumentFault? {
    guard let option = syntax.option(spelling) else {
      return .unknownOption(spelling.shown, nearest: syntax.nearestOption(to: spelling))
    }
    var value = spelling.value
    if spelling.isShort, option.valueName == nil, let others = value {
      // `-qo out` is `-q -o out`.
      rest.insert(PhotoPath(bytes: Array("-".utf8) + others.bytes), at: rest.startIndex)
      value = nil
    }
    if value == nil, option.valueName == nil {
      value = PhotoPath("true")
    } else if value == nil, let next = rest.first, OptionSpelling(next) == nil {
      value = rest.removeFirst()
    }
    guard let value else { return .missingValue(option) }
    if values[option.name] != nil, !option.isRepeatable { return .givenTwice(option) }
    values[option.name, default: []].append(value)
    return option.accepts(value) ? nil : .badValue(option, given: value)
  }

  /// The command line wins: an option that stands there is not looked up.
  private mutating func takeConfig(
    _ places: ConfigPlaces, by syntax: CommandSyntax, _ faults: inout [ArgumentFault]
  ) {
    do throws(ConfigError) {
      guard let file = try places.file(self[CommandSyntax.config]) else { return }
      faults += file.faults(by: places.options).map { .inConfig(file.path, $0) }
      config = file
      for (name, given) in file.settings where values[name] == nil && syntax.hasOption(name) {
        values[name] = given
      }
    } catch {
      faults.append(.badConfig(error))
    }
  }
}
