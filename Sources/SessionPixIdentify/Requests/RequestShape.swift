import Foundation
import SessionPix

/// The shapes that services take a request in.
public enum RequestShape: String, Codable, Hashable, Sendable, CaseIterable {
  /// Anthropic Messages: `POST /v1/messages`.
  case messages
  /// Amazon Bedrock InvokeModel with a Claude model: the body of Messages with `anthropic_version`, without `model`.
  case invoke
  /// Amazon Bedrock Converse.
  case converse
}

/// How the answer is made to keep to its schema. Which models take which differs by service; answers are checked here in
/// any case.
public enum AnswerForm: String, Codable, Hashable, Sendable, CaseIterable {
  /// `output_config.format`, or `outputConfig.textFormat` with Converse.
  case schema
  /// One tool that must be called, with `strict`.
  case strictTool = "strict-tool"
  /// One tool that must be called, without `strict`: for models that refuse the other two.
  case tool
}

/// What a service takes at most.
struct RequestLimits {
  let images: Int
  let imageBytes: Int
  let side: Int
  let bodyBytes: Int

  /// Messages: 20 images may have 8000 pixels a side, further ones make that 2000; 5 MB an image; 32 MB a request. InvokeModel: a
  /// payload of 20 MB. Converse: 20 images of 3.75 MB and 8000 pixels.
  static func of(_ shape: RequestShape) -> RequestLimits {
    switch shape {
    case .messages:
      RequestLimits(images: 20, imageBytes: 5_000_000, side: 8000, bodyBytes: 32_000_000)
    case .invoke:
      RequestLimits(images: 20, imageBytes: 3_750_000, side: 8000, bodyBytes: 20_000_000)
    case .converse:
      RequestLimits(images: 20, imageBytes: 3_750_000, side: 8000, bodyBytes: 20_000_000)
    }
  }

  /// - Throws: ``RequestError``.
  func check(_ images: [VisionImage]) throws(RequestError) {
    guard images.count <= self.images else { throw .tooManyImages(images.count, most: self.images) }
    for (index, image) in images.enumerated() {
      if image.bytes.count > imageBytes {
        throw .imageTooLarge(index + 1, what: "\(image.bytes.count) bytes", most: "\(imageBytes)")
      }
      if max(image.width, image.height) > side {
        throw .imageTooLarge(
          index + 1, what: "\(max(image.width, image.height)) pixels a side", most: "\(side)")
      }
    }
  }
}

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
