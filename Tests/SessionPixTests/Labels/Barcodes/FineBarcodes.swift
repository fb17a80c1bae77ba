@testable import SessionPix

/// A photo with the same small symbol twice, too fine for a look at the whole photo, and below each the number that
/// leads to it.
enum FineBarcodes {
  static let text = "OWNER JANE DOE"
  private static let (width, height) = (4000, 1500)
  private static let places = [(x: 300, y: 200), (x: 2900, y: 1100)]

  static let photo = {
    var photo = Picture(
      width: width, height: height, bytes: Array(repeating: 255, count: width * height * 3))
    let columns = BarcodeReaderTests.columns(text, module: 2)
    for place in places {
      for y in place.y..<place.y + 60 {
        for (column, isBar) in columns.enumerated() where isBar {
          let offset = (y * width + place.x + column) * 3
          photo.bytes.replaceSubrange(offset..<offset + 3, with: [0, 0, 0])
        }
      }
    }
    return photo
  }()

  /// The numbers, as they would be read.
  static let lines = places.map { place in
    let (x, y) = (Double(place.x), Double(place.y))
    let quad = Quad(
      Point(x: x + 66, y: y + 70), Point(x: x + 446, y: y + 70), Point(x: x + 446, y: y + 100),
      Point(x: x + 66, y: y + 100))
    return TextRegion(
      quad: quad.scaled(x: 1 / Double(width), y: 1 / Double(height)), text: "A172 172",
      confidence: 1, reader: "a")
  }

  /// How many of them can be read in a picture of the photo: one content counts once.
  static func legible(in picture: Picture) throws -> Int {
    try BarcodeSearch().barcodes(in: picture.raster, near: lines).count
  }
}
