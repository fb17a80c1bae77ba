import SessionPix
import SessionPixIdentify

/// Why nothing was sent or read, though all would work.
enum IdentifyRefusal: Error {
  case notAllowed(PrivacySettings.Recipient, file: String)
  case nothingRead(file: String)
  case noWord
  case declined
  case noModel
  case noPrice
  case noRegion
  case wrongAPI(Provider)
  case answersNotRead(PhotoPath, reason: String)
}

extension IdentifyRefusal: CustomStringConvertible {
  /// One sentence: what is missing and what to do.
  var description: String {
    switch self {
    case .notAllowed(let recipient, let file):
      "nothing was sent: \(file) does not allow sending to \(recipient.rawValue); run `sessionpix privacy set"
        + " --send labels --to \(recipient.rawValue)`, or --send serials for serial numbers, too"
    case .nothingRead(let file):
      "nothing was sent or written: \(file) does not allow photos to be read, so nobody knows what to hide; run"
        + " `sessionpix privacy set --read labels`, or --read serials, and prepare the photos again"
    case .noWord:
      "nothing was sent: look at the above and give your word with --yes"
    case .declined: "nothing was sent"
    case .noModel: "--model is missing: name the model that answers"
    case .noPrice: "--max-cost needs --price: say what a million tokens cost, as 3/15"
    case .noRegion: "no AWS region is known: give --region, or set AWS_REGION"
    case .wrongAPI(let provider):
      "--api does not fit \(provider.rawValue): anthropic takes messages, bedrock takes invoke or converse"
    case .answersNotRead(let path, let reason): "\(path.display): \(reason)"
    }
  }
}
