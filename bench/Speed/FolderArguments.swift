import SessionPix

/// The arguments of a command that prepares a folder: `COMMAND DIR [--option VALUE]... [--precision P]`.
struct FolderArguments {
  /// The folder with the photos.
  let folder: String
  /// The networks' arithmetic, if it was named.
  private(set) var precision: InferenceEngine.Precision?
  private var counts: [String: Int] = [:]
  private var texts: [String: [String]] = [:]

  /// Reads them; nil where that is not what stands there.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - command: The command.
  ///   - counts: Options that take a number of 1 or more.
  ///   - texts: Options that take a text.
  init?(
    _ arguments: [String], command: String, counts: Set<String> = [], texts: Set<String> = []
  ) {
    guard arguments.count >= 2, arguments[0] == command, !arguments[1].hasPrefix("-") else {
      return nil
    }
    folder = arguments[1]
    var rest = arguments[2...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      if name == "--precision" {
        guard let known = InferenceEngine.Precision(rawValue: value) else { return nil }
        precision = known
      } else if counts.contains(name) {
        guard let number = Int(value), number > 0 else { return nil }
        self.counts[name] = number
      } else if texts.contains(name) {
        self.texts[name, default: []].append(value)
      } else {
        return nil
      }
    }
  }

  /// The number that was given for an option.
  func count(_ option: String) -> Int? { counts[option] }

  /// The text that was given for an option, the last one where it was repeated.
  func text(_ option: String) -> String? { texts[option]?.last }

  /// The texts that were given for an option.
  func texts(_ option: String) -> [String] { texts[option] ?? [] }
}
