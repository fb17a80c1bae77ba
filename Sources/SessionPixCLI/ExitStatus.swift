import SessionPix
import SessionPixIdentify

/// What the shell is told.
enum ExitStatus: Int32 {
  case ok = 0
  /// Anything but what stands below: models missing, output not writable, disk full.
  case failure = 1
  /// The command line, or what it names, is wrong; nothing was done.
  case usage = 2
  case somePhotosFailed = 3
  /// Ended by Ctrl-C: 128 and the signal's number.
  case interrupted = 130

  init(_ error: any Error) {
    switch error {
    case is UsageError, is InputError, is IdentifyRefusal, is ReadingRefusal, is CredentialError,
      is RedactRefusal:
      self = .usage
    case PrivacyRefusal.notArchived: self = .failure
    case is PrivacyRefusal: self = .usage
    case OutputError.insideInput, OutputError.intoInput: self = .usage
    case OutputError.namesKept, OutputError.namesHashed, OutputError.otherNamesKey: self = .usage
    default: self = .failure
    }
  }
}
