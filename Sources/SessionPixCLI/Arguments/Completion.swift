/// What a shell offers for a word that is being typed.
enum Completion: Sendable, Equatable {
  /// A number, a pattern or the like: nothing.
  case none
  case words([String])
  case files
  case folders

  /// Whether the word is the path of a file or folder.
  var isPath: Bool { self == .files || self == .folders }
}
