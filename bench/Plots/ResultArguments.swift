/// The arguments of a command that takes results: `COMMAND RESULT... [--option VALUE]...`.
struct ResultArguments {
  /// The result files.
  private(set) var results: [String] = []
  private var texts: [String: String] = [:]

  /// Reads them; nil where that is not what stands there.
  init?(_ arguments: [String], command: String, texts: Set<String>) {
    guard arguments.first == command else { return nil }
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      if texts.contains(word) {
        guard let value = rest.popFirst() else { return nil }
        self.texts[word] = value
      } else if word.hasPrefix("-") {
        return nil
      } else {
        results.append(word)
      }
    }
    if results.isEmpty { return nil }
  }

  /// The text that was given for an option.
  func text(_ option: String) -> String? { texts[option] }
}
