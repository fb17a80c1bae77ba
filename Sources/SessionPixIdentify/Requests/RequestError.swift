/// Why a request cannot be made. Nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
  /// There are more images than the service takes.
  case tooManyImages(Int, most: Int)
  /// An image, counted from 1, is larger than the service takes.
  case imageTooLarge(Int, what: String, most: String)
  /// The body has more bytes than the service takes.
  case bodyTooLarge(Int, most: Int)
}

extension RequestError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .tooManyImages(let count, let most):
      "the request has \(count) images and the service takes \(most); prepare the photo with fewer label crops"
    case .imageTooLarge(let number, let what, let most):
      "image \(number) of the request has \(what) and the service takes \(most); prepare the photo again as"
        + " jpeg, or with --tier standard"
    case .bodyTooLarge(let count, let most):
      "the request has \(count) bytes and the service takes \(most); prepare the photo again as jpeg, or with"
        + " --tier standard"
    }
  }
}
