import SessionPix

/// Why a config file cannot be taken.
enum ConfigError: Error, Hashable, Sendable {
  /// The photo error's sentence says why.
  case unreadable(PhotoPath, reason: String)
  case notAnObject(PhotoPath)
  /// Somebody else could set options for us by it.
  case foreign(PhotoPath)
}

extension ConfigError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "the config file \(path.display) cannot be read (\(reason)); correct --config, or give --config none"
    case .notAnObject(let path):
      "\(path.display) is no JSON object with options, as {\"jobs\": 2}; correct it, or give --config none"
    case .foreign(let path):
      "\(path.display) belongs to another user, who could set options for you; name it with --config to take it,"
        + " or give --config none"
    }
  }
}
