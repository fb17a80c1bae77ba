/// A HEIC photo put together as an iPhone does: a grid of 48 tiles, a thumbnail, a profile, and turns that stand both in HEIF's own
/// properties and in EXIF.
enum PhonePhoto {
  static let columns = 8
  static let rows = 6

  /// Red and green above blue and white, as the sensor saw it.
  static func tiles() -> [HEVCTile] {
    (0..<columns * rows).map { index in
      let isRight = index % columns >= columns / 2
      let isLow = index / columns >= rows / 2
      return isLow ? (isRight ? .white : .blue) : (isRight ? .green : .red)
    }
  }

  /// HEIF's properties that do what an EXIF orientation does (ISO/IEC 23008-12, 6.5.10 and 6.5.12): `irot` counts quarter turns
  /// against the clock, `imir` exchanges top and bottom (0) or left and right (1).
  static func turns(for orientation: Int) -> [[UInt8]] {
    let turn: [Int: UInt8] = [3: 2, 5: 3, 6: 3, 7: 3, 8: 1]
    let mirror: [Int: UInt8] = [2: 1, 4: 0, 5: 1, 7: 0]
    return [
      turn[orientation].map { AVIFBytes.box("irot", [$0]) },
      mirror[orientation].map { AVIFBytes.box("imir", [$0]) },
    ].compactMap { $0 }
  }

  static func profile(_ bytes: [UInt8]) -> [UInt8] {
    AVIFBytes.box("colr", Array("prof".utf8) + bytes)
  }

  /// The photo.
  ///
  /// - Parameters:
  ///   - tiles: Row by row.
  ///   - properties: Of the whole picture: turns, a profile.
  ///   - exif: A TIFF block; nil for none.
  /// - Returns: The file in the making.
  static func heif(
    tiles: [HEVCTile] = tiles(), properties: [[UInt8]] = [], exif: [UInt8]? = nil
  ) -> HEIFBytes {
    var file = HEIFBytes()
    let parts = tiles.map { tile in
      file.add(.init(data: tile.data, properties: HEVCTile.properties, isHidden: true))
    }
    let (width, height) = (columns * HEVCTile.side, rows * HEVCTile.side)
    let size = AVIFBytes.short(width) + AVIFBytes.short(height)
    let grid = [0, 0, UInt8(rows - 1), UInt8(columns - 1)] + size
    file.primary = file.add(
      .init(
        type: "grid", data: grid,
        properties: [HEVCTile.extent(width: width, height: height)] + properties))
    file.refer("dimg", from: file.primary, to: parts)
    if let exif {
      // Four bytes tell where the TIFF block begins (ISO/IEC 23008-12, A.2.1).
      let block = file.add(
        .init(type: "Exif", data: PNGBytes.number(6) + Array("Exif\0\0".utf8) + exif))
      file.refer("cdsc", from: block, to: [file.primary])
    }
    return file
  }

  /// Adds a picture that belongs to the photo: `thmb` or `auxl`, the latter with what it is.
  static func add(
    _ reference: String, _ kind: String? = nil, data: [UInt8] = HEVCTile.magenta.data,
    to file: inout HEIFBytes
  ) {
    let auxiliary = kind.map { AVIFBytes.fullBox("auxC", Array($0.utf8) + [0]) }
    let item = file.add(
      .init(data: data, properties: HEVCTile.properties + [auxiliary].compactMap { $0 }))
    file.refer(reference, from: item, to: [file.primary])
  }

  static let depth = "urn:mpeg:hevc:2015:auxid:2"
  static let gainMap = "urn:com:apple:photo:2020:aux:hdrgainmap"
}
