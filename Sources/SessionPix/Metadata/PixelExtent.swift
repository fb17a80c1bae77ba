/// Width and height in pixels, as an image header states them.
struct PixelExtent: Hashable, Sendable {
  var width: Int
  var height: Int

  /// An extent without pixels is damage in every format.
  var isEmpty: Bool { width <= 0 || height <= 0 }
}
