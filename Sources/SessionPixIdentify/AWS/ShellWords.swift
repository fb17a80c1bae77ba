/// The words of a command line as a POSIX shell and Python's `shlex.split` take it apart; nothing is expanded.
enum ShellWords {
  /// Takes a command line apart.
  ///
  /// - Parameter line: The command line.
  /// - Returns: The words; nil where a quotation or an escape is not ended.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = line.unicodeScalars[...]
    while let character = rest.popFirst().map(Character.init) {
      switch (quote, character) {
      case (nil, " "), (nil, "\t"), (nil, "\n"), (nil, "\r"):
        if let word { words.append(word) }
        word = nil
      case (nil, "'"), (nil, "\""):
        quote = character
        word = word ?? ""
      case (let open?, character) where open == character:
        quote = nil
      case (nil, "\\"), ("\"", "\\"):
        guard let escaped = rest.popFirst().map(Character.init) else { return nil }
        // Between double quotes a backslash stands for itself before what needs none.
        let isEscape = quote == nil || escaped == "\"" || escaped == "\\"
        word = (word ?? "") + (isEscape ? "" : "\\") + String(escaped)
      default:
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return quote == nil ? words : nil
  }
}
