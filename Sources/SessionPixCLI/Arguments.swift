import SessionPix

/// An option of a command: declared once, as a value, and looked up by that value.
struct Option<Value: Sendable>: Sendable {
  let declaration: OptionDeclaration
  let standard: Value
  let read: @Sendable ([PhotoPath]) -> Value?

  /// `expected` is what a value must be, as in "a whole number from 1 to 9"; `standardText` is the
  /// default as the help shows it.
  init(
    _ name: String, short: Character? = nil, value valueName: String?, help: String,
    standard: Value, standardText: String? = nil, expected: String = "",
    read: @escaping @Sendable (PhotoPath) -> Value?
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, valueName: valueName, help: help, standardText: standardText,
      expected: expected, isRepeatable: false, accepts: { read($0) != nil })
    self.standard = standard
    self.read = { $0.last.flatMap(read) }
  }
}

/// What parser and help know of an option.
struct OptionDeclaration: Sendable {
  let name: String
  let short: Character?
  let valueName: String?
  let help: String
  let standardText: String?
  let expected: String
  let isRepeatable: Bool
  let accepts: @Sendable (PhotoPath) -> Bool
}

extension Option where Value == Bool {
  /// An option without a value.
  static func flag(_ name: String, short: Character? = nil, help: String) -> Option {
    Option(name, short: short, value: nil, help: help, standard: false) { _ in true }
  }
}

extension Option where Value == PhotoPath? {
  /// A path, as bytes.
  static func path(_ name: String, short: Character? = nil, value: String, help: String) -> Option {
    Option(name, short: short, value: value, help: help, standard: nil, expected: "a path") {
      path in
      path.bytes.isEmpty ? nil : .some(path)
    }
  }
}

extension Option where Value == [PhotoPath] {
  /// Patterns as of a shell, one each time that the option is given.
  static func patterns(_ name: String, help: String) -> Option {
    Option(repeated: name, value: "PATTERN", help: help, expected: "a pattern, as '*.jpg'")
  }

  private init(repeated name: String, value valueName: String, help: String, expected: String) {
    declaration = OptionDeclaration(
      name: name, short: nil, valueName: valueName, help: help, standardText: nil,
      expected: expected, isRepeatable: true, accepts: { !$0.bytes.isEmpty })
    standard = []
    read = { $0 }
  }
}

extension Option where Value == Int {
  /// A whole number.
  static func integer(
    _ name: String, short: Character? = nil, in range: ClosedRange<Int>, standard: Int, help: String
  ) -> Option {
    let expected =
      range.upperBound == .max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Option(
      name, short: short, value: "N", help: help, standard: standard, standardText: "\(standard)",
      expected: expected
    ) { text in Int(text.text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension Option {
  /// One of a few words; nil where the option is absent.
  static func choice<Word>(
    _ name: String, of type: Word.Type, standardText: String? = nil, help: String
  ) -> Option where Word: CaseIterable & RawRepresentable<String> & Sendable, Value == Word? {
    let words = Word.allCases.map(\.rawValue)
    return Option(
      name, value: words.joined(separator: "|"), help: help, standard: nil,
      standardText: standardText, expected: words.joined(separator: " or ")
    ) { text in Word(rawValue: text.text).map { .some($0) } }
  }
}

/// The arguments of one call, valid for what was declared.
struct Arguments: Sendable {
  /// What is no option, in the order given.
  private(set) var operands: [PhotoPath] = []
  private var values: [String: [PhotoPath]] = [:]

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
      let name = PhotoPath("--" + option.name)
      return (values[option.name] ?? []).map { value in
        option.valueName == nil
          ? name : PhotoPath(bytes: name.bytes + [UInt8(ascii: "=")] + value.bytes)
      }
    }
  }

  /// Parses `tokens` by `syntax`.
  ///
  /// - Throws: All faults at once.
  init(_ tokens: [PhotoPath], by syntax: CommandSyntax) throws(UsageError) {
    var faults: [ArgumentFault] = []
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
    faults += syntax.missing(operandCount: operands.count, names: Set(values.keys))
    // Whoever asks for help need not get the rest right.
    if values[CommandSyntax.help.declaration.name] != nil { return }
    guard faults.isEmpty else { throw UsageError(command: syntax.name, faults: faults) }
  }

  private mutating func take(
    _ spelling: OptionSpelling, _ rest: inout ArraySlice<PhotoPath>, by syntax: CommandSyntax
  ) -> ArgumentFault? {
    guard let option = syntax.option(spelling) else {
      return .unknownOption(spelling.shown, nearest: syntax.nearestOption(to: spelling))
    }
    guard option.valueName != nil else {
      values[option.name] = [PhotoPath("")]
      return spelling.value == nil ? nil : .unexpectedValue(option)
    }
    let next = rest.first.flatMap { OptionSpelling($0) == nil ? $0 : nil }
    guard let value = spelling.value ?? next else { return .missingValue(option) }
    if spelling.value == nil { rest.removeFirst() }
    if values[option.name] != nil, !option.isRepeatable { return .givenTwice(option) }
    values[option.name, default: []].append(value)
    return option.accepts(value) ? nil : .badValue(option, given: value)
  }
}

/// How an option stands on the command line: `--name`, `--name=value`, `-n` or `-nvalue`.
struct OptionSpelling {
  let name: String
  let isShort: Bool
  let value: PhotoPath?

  /// Nil for an operand; a lone `-` is one.
  init?(_ token: PhotoPath) {
    let dash = UInt8(ascii: "-")
    guard token.bytes.first == dash, token.bytes.count > 1 else { return nil }
    isShort = token.bytes[1] != dash
    let body = token.bytes.dropFirst(isShort ? 1 : 2)
    let end =
      isShort ? body.startIndex + 1 : body.firstIndex(of: UInt8(ascii: "=")) ?? body.endIndex
    name = PhotoPath(bytes: Array(body[..<end])).text
    let hasValue = end < body.endIndex
    value = hasValue ? PhotoPath(bytes: Array(body[(isShort ? end : end + 1)...])) : nil
  }

  /// As it was typed, without the value.
  var shown: String { (isShort ? "-" : "--") + name }
}

/// Something wrong with the arguments; `Sentences.swift` has the words.
enum ArgumentFault: Sendable {
  case unknownOption(String, nearest: String?)
  case missingValue(OptionDeclaration)
  case unexpectedValue(OptionDeclaration)
  case badValue(OptionDeclaration, given: PhotoPath)
  case givenTwice(OptionDeclaration)
  case missingOption(OptionDeclaration)
  case useless(OptionDeclaration, without: String)
  case missingOperand(String)
  case tooManyOperands(Int)
  case unknownCommand(PhotoPath, nearest: String?)
  case missingCommand
}

/// All that is wrong with the arguments of one call.
struct UsageError: Error {
  /// The command, or nil before one is known.
  let command: String?
  let faults: [ArgumentFault]
}
