import Foundation
import SessionPix

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
