/// Why the settings cannot be used. Nothing is allowed then.
public enum PrivacyFileError: Error, Hashable, Sendable {
  /// The file cannot be read or understood.
  case unreadable(String)
  /// The file cannot be written; the system's own message.
  case notWritten(String, reason: String)
}

extension PrivacyFileError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path):
      "\(path) cannot be understood, so nothing is allowed; correct it, or run `sessionpix privacy revoke`"
    case .notWritten(let path, let reason):
      "\(path) cannot be written (\(reason)); check its permissions"
    }
  }
}
