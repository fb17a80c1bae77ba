import Foundation

/// What a text detector's network says of each pixel: the logit of its belonging to text.
struct TextMap: Hashable, Sendable {
  let width: Int
  let height: Int
  private let logits: [Float]

  /// From `width * height` logits, row by row.
  init(logits: [Float], width: Int, height: Int) {
    precondition(logits.count == width * height, "one value a pixel")
    self.logits = logits
    self.width = width
    self.height = height
  }

  /// From the four values of each block of two by two pixels, channel by channel, as a sub-pixel convolution yields them
  /// (W. Shi et al., CVPR 2016).
  @unsafe
  init(blocks: UnsafeBufferPointer<Float>, width: Int, height: Int) {
    precondition(blocks.count == width * height * 4, "four values a block")
    self.width = 2 * width
    self.height = 2 * height
    logits = unsafe [Float](unsafeUninitializedCapacity: blocks.count) { target, count in
      for row in 0..<(2 * height) {
        for column in 0..<(2 * width) {
          let channel = (row & 1) * 2 + (column & 1)
          let source = (channel * height + row / 2) * width + column / 2
          unsafe target[row * 2 * width + column] = unsafe blocks[source]
        }
      }
      count = blocks.count
    }
  }

  /// Whether a pixel's probability is above this.
  func mask(above probability: Float) -> [Bool] {
    let logit = log(probability / (1 - probability))
    return logits.map { $0 > logit }
  }

  /// The probability that a pixel belongs to text.
  subscript(row: Int, column: Int) -> Float {
    1 / (1 + exp(-logits[row * width + column]))
  }
}
