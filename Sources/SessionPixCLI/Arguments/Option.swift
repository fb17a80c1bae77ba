import SessionPix

/// An option of a command: declared once, as a value, and looked up by that value.
struct Option<Value: Sendable>: Sendable {
  let declaration: OptionDeclaration
  let standard: Value
  let read: @Sendable ([PhotoPath]) -> Value?

  private init(
    declaration: OptionDeclaration, standard: Value,
    read: @escaping @Sendable ([PhotoPath]) -> Value?
  ) {
    self.declaration = declaration
    self.standard = standard
    self.read = read
  }

  /// `expected` is what a value must be, as in "a whole number from 1 to 9"; `standardText` is the
  /// default as the help shows it.
  init(
    _ name: String, short: Character? = nil, value valueName: String?,
    completion: Completion = .none, help: String, standard: Value, standardText: String? = nil,
    expected: String = "", read: @escaping @Sendable (PhotoPath) -> Value?
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, valueName: valueName, completion: completion, help: help,
      standardText: standardText, expected: expected, isRepeatable: false,
      accepts: { read($0) != nil })
    self.standard = standard
    self.read = { $0.last.flatMap(read) }
  }
}

extension Option where Value == Bool {
  /// An option that stands alone; `=false` behind it undoes the config file's.
  static func flag(_ name: String, short: Character? = nil, help: String) -> Option {
    Option(
      name, short: short, value: nil, help: help, standard: false, expected: "true or false"
    ) { Bool($0.text) }
  }
}

extension Option where Value == PhotoPath? {
  /// The path of a file, as bytes; `isText` where what opens it takes text alone.
  static func file(
    _ name: String, short: Character? = nil, value: String = "FILE", isText: Bool = false,
    help: String
  ) -> Option {
    path(name, short: short, value: value, completion: .files, isText: isText, help: help)
  }

  /// The path of a folder, as bytes; `isText` where what opens it takes text alone.
  static func folder(
    _ name: String, short: Character? = nil, isText: Bool = false, help: String
  ) -> Option {
    path(name, short: short, value: "DIR", completion: .folders, isText: isText, help: help)
  }

  private static func path(
    _ name: String, short: Character?, value: String, completion: Completion, isText: Bool,
    help: String
  ) -> Option {
    Option(
      name, short: short, value: value, completion: completion, help: help, standard: nil,
      expected: isText ? "a path in UTF-8" : "a path"
    ) { path in
      path.bytes.isEmpty || path.isUnexpandedHome || isText && !path.isText ? nil : .some(path)
    }
  }
}

extension PhotoPath {
  /// Whether it begins with a `~` that no shell has replaced, as in `--output=~/out`: taken as it is it would make a
  /// folder of that name.
  var isUnexpandedHome: Bool { bytes == Array("~".utf8) || bytes.starts(with: "~/".utf8) }
}

extension Option where Value == String? {
  /// A word.
  static func text(_ name: String, value: String, help: String) -> Option {
    Option(name, value: value, help: help, standard: nil, expected: "a word") { path in
      path.bytes.isEmpty || !path.isText ? nil : .some(path.text)
    }
  }
}

extension Option where Value == [PhotoPath] {
  /// Patterns as of a shell, one each time that the option is given.
  static func patterns(_ name: String, help: String) -> Option {
    .list(name, value: "PATTERN", help: help, expected: "a pattern, as '*.jpg'") { pattern in
      pattern.bytes.isEmpty ? nil : pattern
    }
  }
}

extension Option {
  /// Values of one kind, one each time that the option is given.
  static func list<Element: Sendable>(
    _ name: String, value valueName: String, help: String, expected: String,
    read: @escaping @Sendable (PhotoPath) -> Element?
  ) -> Option where Value == [Element] {
    Option(
      declaration: OptionDeclaration(
        name: name, short: nil, valueName: valueName, completion: .none, help: help,
        standardText: nil, expected: expected, isRepeatable: true, accepts: { read($0) != nil }),
      standard: [], read: { $0.compactMap(read) })
  }
}

extension Option where Value == Int {
  /// A whole number.
  static func integer(
    _ name: String, short: Character? = nil, in range: ClosedRange<Int>, standard: Int,
    standardText: String? = nil, help: String
  ) -> Option {
    let expected =
      range.upperBound == .max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Option(
      name, short: short, value: "N", help: help, standard: standard,
      standardText: standardText ?? "\(standard)", expected: expected
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
      name, value: words.joined(separator: "|"), completion: .words(words), help: help,
      standard: nil, standardText: standardText, expected: words.joined(separator: " or ")
    ) { text in Word(rawValue: text.text).map { .some($0) } }
  }
}
