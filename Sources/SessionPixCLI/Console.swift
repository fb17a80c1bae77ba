import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Data goes to stdout, words for people go to stderr.
struct Console: Sendable {
  /// Writes data.
  func data(_ text: String) {
    write(text + "\n", to: .standardOutput)
  }

  /// Writes a message on a line of its own; on a terminal it takes the place of the progress line.
  func message(_ text: String) {
    clearLine()
    write(text + "\n", to: .standardError)
  }

  /// Empties the terminal's line.
  ///
  /// The sequence is EL of ECMA-48.
  func clearLine() {
    if terminalWidth != nil { raw("\r\u{1B}[K") }
  }

  /// Writes to stderr as it is.
  func raw(_ text: String) {
    write(text, to: .standardError)
  }

  /// The width of the terminal that stderr is; nil where it is none.
  ///
  /// The corresponding C request is `TIOCGWINSZ`.
  var terminalWidth: Int? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  private func write(_ text: String, to handle: FileHandle) {
    // Nobody listens any more: there is no one left to tell.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
