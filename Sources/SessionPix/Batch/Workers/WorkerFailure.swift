import Glibc

/// How a worker process failed a photo.
enum WorkerFailure: Error, Hashable, Sendable {
  /// A signal ended it.
  case signal(Int32)
  /// It ended by itself.
  case exit(Int32)
  /// It took too long and was ended.
  case timedOut(seconds: Int)
  /// It took too much memory and was ended.
  case outOfMemory(mebibytes: Int)
  /// It said why it cannot begin, or cannot go on: its own sentence, and how many bytes it had to write.
  case refused(String, bytes: Int?)
  /// What it said is no answer to what it was asked.
  case garbled
  /// An image is not the one that its record names.
  case undelivered(PhotoPath, reason: String)
  /// An image holds something that is not pixels.
  case leak(RenditionLeak)

  /// What the photo's record says.
  var photoError: PhotoError {
    switch self {
    case .signal(SIGKILL):
      .crashed(reason: "signal 9, killed, as the system does when memory runs out")
    case .signal(let number): .crashed(reason: "signal \(number), \(Self.name(of: number))")
    case .exit(let status): .crashed(reason: "exit status \(status)")
    case .timedOut(let seconds): .timedOut(seconds: seconds)
    case .outOfMemory(let mebibytes): .outOfMemory(mebibytes: mebibytes)
    case .refused(let sentence, _): .notWritten(reason: sentence)
    case .garbled: .crashed(reason: "its answer made no sense")
    case .undelivered(let name, let reason):
      .crashed(reason: "what it wrote as \(name.display) cannot be believed, since \(reason)")
    case .leak(let leak): .leak(leak)
    }
  }

  /// A few words for a sentence.
  var words: String {
    switch photoError {
    case .crashed(let reason), .notWritten(let reason): reason
    case .timedOut(let seconds): "nothing came within \(seconds) s"
    default: "it took too much memory"
    }
  }

  /// The corresponding C function is `strsignal`.
  private static func name(of signal: Int32) -> String {
    guard let name = unsafe strsignal(signal) else { return "unknown" }
    return unsafe String(cString: name).lowercased()
  }
}
