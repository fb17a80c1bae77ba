import Testing

@testable import SessionPix

struct BarcodeReaderTests {
  /// Code 39 (ISO/IEC 16388): five bars and four spaces a character, w for wide, of which the first is a bar.
  static let patterns: [Character: String] = [
    "*": "nwnnwnwnn", "A": "wnnnnwnnw", "1": "wnnwnnnnw", "2": "nnwwnnnnw", "7": "nnnwnnwnw",
    "D": "nnnnwwnnw", "E": "wnnnwwnnn", "J": "nnnnwwwnn", "N": "nnnnwnnww", "O": "wnnnwnnwn",
    "R": "wnnnnnwwn", "W": "wwwnnnnnn", " ": "nwwnnnwnn",
  ]

  /// The columns of a symbol: true where a bar is.
  static func columns(_ text: String, module: Int = 3) -> [Bool] {
    var columns: [Bool] = []
    for character in "*\(text)*" {
      for (place, width) in (patterns[character] ?? "").enumerated() {
        columns += Array(
          repeating: place.isMultiple(of: 2), count: width == "w" ? 3 * module : module)
      }
      columns += Array(repeating: false, count: module)
    }
    return columns
  }

  /// Symbols one above the other on a white ground.
  static func picture(_ texts: [String]) -> Picture {
    let symbols = texts.map { columns($0) }
    let width = (symbols.map(\.count).max() ?? 0) + 120
    return Picture(width: width, height: 160 * texts.count) { x, y in
      let symbol = symbols[y / 160]
      let isBar = (40..<120).contains(y % 160) && symbol.indices.contains(x - 60) && symbol[x - 60]
      return isBar ? [0, 0, 0] : [255, 255, 255]
    }
  }

  static func texts(
    in raster: borrowing Raster, _ search: BarcodeReader.Search = .turned
  ) throws -> [String] {
    try BarcodeReader().barcodes(in: raster.grey, search).map(\.text)
  }

  @Test func `a symbol is read with its place`() throws {
    let picture = Self.picture(["A172"])
    let barcode = try #require(
      try BarcodeReader().barcodes(in: picture.raster.grey, .turned).first)
    #expect(barcode.text == "A172" && barcode.symbology == "Code39")
    #expect(abs(barcode.quad.centre.x - Double(picture.width) / 2) < 8)
  }

  @Test func `a symbol is read at quarter turns if wished`() throws {
    let turned = try Self.picture(["A172"]).raster.turned(quarterTurns: 1)
    #expect(try Self.texts(in: turned) == ["A172"])
    #expect(try Self.texts(in: turned, .upright).isEmpty)
  }

  @Test func `a search for matrix codes passes over bars`() throws {
    #expect(try Self.texts(in: Self.picture(["A172"]).raster, .matrix).isEmpty)
  }

  @Test func `several symbols are all read`() throws {
    let texts = try Self.texts(in: Self.picture(["A172", "2271", "1A1A"]).raster)
    #expect(Set(texts) == ["A172", "2271", "1A1A"])
  }

  /// Debian's zxing-cpp 1.4 ended the process on this.
  @Test func `the same symbol twice is read once`() throws {
    let texts = try Self.texts(in: Self.picture(["A172", "A172", "A172"]).raster)
    #expect(Set(texts) == ["A172"])
  }

  @Test func `a symbol that is there twice does not hide another one`() throws {
    let texts = try Self.texts(in: Self.picture(["A172", "A172", "2271"]).raster)
    #expect(Set(texts) == ["A172", "2271"])
  }

  @Test func `a picture without symbols has none, however small`() throws {
    for (width, height) in [(1, 1), (3, 200), (200, 2), (64, 64)] {
      #expect(try Self.texts(in: Raster(width: width, height: height, grey: 128)).isEmpty)
    }
  }

  @Test func `noise has no symbols and no crash`() throws {
    var random = SplitMix64(state: 7)
    for size in [40, 90, 200] {
      let noise = Picture(width: size, height: size) { _, _ in
        let value: UInt8 = random.next() & 1 == 0 ? 0 : 255
        return [value, value, value]
      }
      _ = try Self.texts(in: noise.raster)
    }
  }
}
