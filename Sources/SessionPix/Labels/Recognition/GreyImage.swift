/// A small grey picture: one byte a pixel, row by row.
struct GreyImage: Hashable, Sendable {
  var pixels: [UInt8]
  let width: Int
  let height: Int
}
