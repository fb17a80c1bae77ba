import Foundation
import Glibc

/// Standard output did not take what was written to it.
struct DataError: Error, CustomStringConvertible {
  /// The system's own message.
  let reason: String

  /// The corresponding C function is `strerror`.
  init(code: Int32) {
    reason = unsafe String(cString: strerror(code))
  }

  /// One sentence for people: what is wrong and what to do.
  var description: String {
    "standard output cannot be written (\(reason)); check the disk or device that it goes to"
  }
}
