import Testing

@testable import SessionPix

struct BarcodeSearchTests {
  /// A photo of 3000 x 2000 with a symbol too fine for the small copy, and the number printed below it.
  static let photo = {
    let columns = BarcodeReaderTests.columns("A172")
    return Picture(width: 3000, height: 2000) { x, y in
      let isBar =
        (900..<960).contains(y) && columns.indices.contains(x - 1500) && columns[x - 1500]
      return isBar ? [0, 0, 0] : [255, 255, 255]
    }
  }()
  static let line = TextRegion(
    quad: Quad(
      Point(x: 1520, y: 970), Point(x: 1770, y: 970), Point(x: 1770, y: 1000),
      Point(x: 1520, y: 1000)
    ).scaled(x: 1 / 3000, y: 1 / 2000), text: "A172 172", confidence: 1, reader: "a")

  @Test func `a fine symbol is found beside its number, in fractions of the photo`() throws {
    var search = BarcodeSearch()
    search.searchedPixels = 20_000
    #expect(try search.barcodes(in: Self.photo.raster, near: []).isEmpty)
    let barcode = try #require(
      try search.barcodes(in: Self.photo.raster, near: [Self.line]).first)
    let middle = Point(x: (1500 + 144) / 3000.0, y: 930 / 2000.0)
    #expect(barcode.text == "A172" && barcode.quad.centre.distance(to: middle) < 0.02)
  }

  /// The sample's sticker, so many pixels wide and high, and what its code holds.
  private static func sticker(side: Int) throws -> (picture: Picture, text: String) {
    let sample = try Picture.decoding(SamplePhotos.bytes("sticker-qr.heic"))
    let code = try #require(try BarcodeReader().barcodes(in: sample.raster.grey, .matrix).first)
    let area = code.quad.enlarged(horizontally: 1.4, vertically: 1.4)
    return (Picture(sample.raster.rectified(area, width: side, height: side)), code.text)
  }

  /// The sample's sticker on a photo of 12 megapixels, less than a 50th of its width wide.
  static func photoWithFineMatrixCode() throws -> (photo: Picture, text: String) {
    let side = 72
    let (sticker, text) = try sticker(side: side)
    var photo = Picture(
      width: 4000, height: 3000, bytes: Array(repeating: 200, count: 4000 * 3000 * 3))
    for row in 0..<side {
      let offset = ((1000 + row) * photo.width + 2500) * 3
      let line = sticker.bytes[row * side * 3..<(row + 1) * side * 3]
      photo.bytes.replaceSubrange(offset..<offset + side * 3, with: line)
    }
    return (photo, text)
  }

  @Test func `a matrix code too fine for the copy is found in the photo as it is`() throws {
    let (photo, text) = try Self.photoWithFineMatrixCode()
    var search = BarcodeSearch()
    let barcode = try #require(try search.barcodes(in: photo.raster, near: []).first)
    #expect(barcode.text == text)
    #expect(barcode.quad.centre.distance(to: Point(x: 2536.0 / 4000, y: 1036.0 / 3000)) < 0.01)
    search.matrixPixels = 0
    #expect(try search.barcodes(in: photo.raster, near: []).map(\.text) == [])
  }

  /// Grey print on grey in the dark, so noisy that the average around a pixel says little.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a matrix code on a noisy photo is read`(noise: UInt64) throws {
    let side = 72
    let (sticker, text) = try Self.sticker(side: side)
    var random = SplitMix64(state: noise)
    let photo = Picture(width: 640, height: 480) { x, y in
      let isSticker = (300..<300 + side).contains(x) && (100..<100 + side).contains(y)
      let print =
        isSticker ? 60 + Int(sticker.bytes[((y - 100) * side + x - 300) * 3]) * 140 / 255 : 90
      let grey = UInt8(clamping: print + Int.random(in: -40...40, using: &random))
      return [grey, grey, grey]
    }
    #expect(try BarcodeSearch().barcodes(in: photo.raster, near: []).map(\.text) == [text])
  }

  @Test func `each content is there once`() throws {
    let found = try BarcodeSearch().barcodes(in: Self.photo.raster, near: [Self.line, Self.line])
    #expect(found.map(\.text) == ["A172"])
  }

  @Test(arguments: ["sticker-code128.jpg", "sticker-decoys.jpg", "label-turned.jpg"])
  func `a sample's barcode repeats its serial number and settles it`(name: String) throws {
    let prepared = try SharedPipeline.standard().prepare(.file(SamplePhotos.path(name)))
    let serial = try #require(prepared.findings.candidates?.serial.first)
    let barcodes = try #require(prepared.findings.barcodes)
    #expect(barcodes.contains { $0.text.gluedWord == serial.value.gluedWord })
    #expect(serial.evidence.contains("barcode") && serial.confidence > 0.9)
  }
}
