import Glibc

/// A failed system call.
///
/// The corresponding C variable is `errno`.
struct SystemError: Error, Hashable, Sendable {
  let code: Int32

  /// The system's own message.
  ///
  /// The corresponding C function is `strerror`.
  var message: String { systemMessage(code) }

  /// Whether the fault lies in one name, so that other files can still be written.
  var concernsOneName: Bool {
    [ENAMETOOLONG, EEXIST, ENOTDIR, EISDIR, ENOTEMPTY, ELOOP, EINVAL, EILSEQ, EFBIG].contains(code)
  }

  /// Calls again when a signal came between, and throws what went wrong.
  @discardableResult
  static func check<Number: SignedInteger>(
    _ call: @autoclosure () -> Number
  ) throws(SystemError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
  }
}
