import Foundation
import Glibc

/// Data goes to stdout, words for people go to stderr.
struct Console: Sendable {
  /// Whether words are left out.
  private(set) var isQuiet = false

  /// The same console without words.
  var quiet: Console { Console(isQuiet: true) }

  /// Writes data.
  ///
  /// A reader that has gone away wants no more: nothing is wrong then. The corresponding C function is
  /// `write`.
  ///
  /// - Throws: ``DataError`` where the data cannot be written, as on a full disk.
  func data(_ text: String) throws(DataError) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        rest.removeFirst(count)
      } else if errno == EPIPE {
        return
      } else if errno != EINTR {
        throw DataError(code: errno)
      }
    }
  }

  /// Writes a message on a line of its own; on a terminal it takes the place of the progress line.
  func message(_ text: String) {
    guard !isQuiet else { return }
    clearLine()
    raw(text + "\n")
  }

  /// Empties the terminal's line.
  ///
  /// The sequence is EL of ECMA-48.
  func clearLine() {
    if terminalWidth != nil { raw("\r\u{1B}[K") }
  }

  /// Writes to stderr as it is.
  func raw(_ text: String) {
    // Where words reach nobody, there is no one left to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether somebody is there to answer: both streams of a conversation are a terminal.
  var isConversation: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks a question and waits for a line; nil where the input ends.
  func answer(to question: String) -> String? {
    clearLine()
    raw(question + " ")
    return readLine()?.trimmingCharacters(in: .whitespaces).lowercased()
  }

  /// The width of the terminal that stderr is; nil where it is none.
  ///
  /// The corresponding C request is `TIOCGWINSZ`.
  var terminalWidth: Int? {
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}
