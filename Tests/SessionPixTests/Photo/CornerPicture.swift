/// A picture whose quarters differ in colour, so that a turn or a mirror shows.
enum CornerPicture {
  enum Colour: String { case red, green, blue, white }

  static let colours: [Colour: [UInt8]] = [
    .red: [230, 20, 20], .green: [20, 200, 20], .blue: [20, 20, 230], .white: [250, 250, 250],
  ]

  /// Red and green above blue and white, twice as wide as high.
  static let upright = Picture(width: 64, height: 32) { x, y in
    let colour: Colour = y < 16 ? (x < 32 ? .red : .green) : (x < 32 ? .blue : .white)
    return colours[colour] ?? []
  }

  /// The colours of the quarters: upper left, upper right, lower left, lower right.
  static func quarters(of picture: Picture) -> [Colour?] {
    let xs = [picture.width / 4, picture.width * 3 / 4]
    let ys = [picture.height / 4, picture.height * 3 / 4]
    return ys.flatMap { y in xs.map { x in nearest(to: picture[x, y]) } }
  }

  private static func nearest(to pixel: [UInt8]) -> Colour? {
    colours.first { _, colour in
      zip(colour, pixel).allSatisfy { abs(Int($0) - Int($1)) < 45 }
    }?.key
  }
}
