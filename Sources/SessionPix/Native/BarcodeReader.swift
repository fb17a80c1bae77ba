import CZXing

/// Reads barcodes with zxing-cpp: Code 39, 93 and 128, Codabar, EAN and UPC, ITF, QR, Data Matrix and PDF417, at any turn.
struct BarcodeReader: Sendable {
  /// zxing-cpp's version, as `1.4.0`.
  static var version: String { unsafe String(cString: spx_barcodes_version()) }

  /// What a picture is searched for.
  enum Search {
    /// Codes of all kinds, linear ones about upright.
    case upright
    /// Codes of all kinds, linear ones at all quarter turns.
    case turned
    /// QR and Data Matrix alone: a third of the time. QR is found at any place and turn; zxing-cpp 1.4 finds Data Matrix
    /// only in the middle of the picture.
    case matrix

    fileprivate var native: spx_barcode_search {
      switch self {
      case .upright: SPX_BARCODES_UPRIGHT
      case .turned: SPX_BARCODES_TURNED
      case .matrix: SPX_BARCODES_MATRIX
      }
    }
  }

  /// Reads all barcodes of a picture. The C++ function is `ZXing::ReadBarcodes`.
  ///
  /// - Parameters:
  ///   - image: Grey bytes.
  ///   - search: What is looked for.
  /// - Returns: The barcodes, with quads in pixels of the picture.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the library runs out of memory.
  func barcodes(in image: GreyImage, _ search: Search) throws(PhotoError) -> [Barcode] {
    var list: UnsafeMutablePointer<spx_barcode>?
    let count = unsafe image.pixels.withUnsafeBufferPointer {
      unsafe spx_barcodes_read(
        $0.baseAddress, Int32(image.width), Int32(image.height), search.native, &list)
    }
    guard count >= 0 else {
      throw .stageFailed(stage: "reading barcodes", reason: "zxing-cpp failed: out of memory")
    }
    guard let barcodes = unsafe list else { return [] }
    defer { unsafe spx_barcodes_free(barcodes, count) }
    return (0..<Int(count)).map { unsafe Barcode(barcodes[$0]) }
  }
}

extension Barcode {
  fileprivate init(_ barcode: spx_barcode) {
    let (x, y) = unsafe (barcode.x, barcode.y)
    quad = Quad(
      Point(x: x.0, y: y.0), Point(x: x.1, y: y.1), Point(x: x.2, y: y.2), Point(x: x.3, y: y.3))
    symbology = unsafe withUnsafeBytes(of: barcode.symbology) {
      unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    text = unsafe barcode.text.map { unsafe String(cString: $0) } ?? ""
  }
}
