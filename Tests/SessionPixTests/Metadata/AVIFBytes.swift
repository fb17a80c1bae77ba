/// Writes small AVIF files box by box.
///
/// Each part can be replaced before the file is put together.
struct AVIFBytes {
  var brands = ["avif", "mif1", "miaf"]
  var handlerType = "pict"
  var handlerName: [UInt8] = [0]
  var itemType = "av01"
  var properties = [Self.colour, Self.configuration, Self.extent(), Self.depth]
  var associations: [UInt8] = [1, 0x82, 3, 4]
  /// Boxes put into `meta`, into `iinf`, and between the boxes of the file.
  var metaExtra: [UInt8] = []
  var itemExtra: [UInt8] = []
  var beforeData: [UInt8] = []
  var tail: [UInt8] = []
  var units = [Self.delimiter, Self.sequence(), Self.frame]
  /// Added to the place and length that `iloc` states.
  var placeError = 0
  var lengthError = 0

  static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    PNGBytes.number(content.count + 8) + Array(name.utf8) + content
  }

  static func fullBox(_ name: String, version: UInt8 = 0, _ content: [UInt8]) -> [UInt8] {
    box(name, [version, 0, 0, 0] + content)
  }

  static func unit(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [type << 3 | 2, UInt8(content.count)] + content
  }

  static func short(_ value: Int) -> [UInt8] {
    [UInt8(value >> 8), UInt8(value & 255)]
  }

  static let colour = box("colr", Array("nclx".utf8) + [0, 2, 0, 2, 0, 6, 0x80])
  static let configuration = box("av1C", [0x81, 0, 0x0C, 0])
  static let depth = fullBox("pixi", [3, 8, 8, 8])
  static let delimiter = unit(2, [])
  static let frame = unit(6, [1, 2, 3])

  static func extent(width: Int = 16) -> [UInt8] {
    fullBox("ispe", PNGBytes.number(width) + PNGBytes.number(8))
  }

  /// The reduced header of a still picture of 16 x 8 pixels, profile 0, 8 bits, 4:2:0.
  static func sequence(hasFilmGrain: Bool = false, tail: String = "1") -> [UInt8] {
    let size = "00011" + "00000" + "0100" + "0010" + "01111" + "111"
    let colour = "0" + "0" + "0" + "1" + "00" + "0"
    return unit(1, bits(size + "000000" + colour + (hasFilmGrain ? "1" : "0") + tail))
  }

  /// Bits written as text, filled up with zeros to whole bytes.
  static func bits(_ text: String) -> [UInt8] {
    var bits = Array(text)
    while !bits.count.isMultiple(of: 8) { bits.append("0") }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 == "1" ? 1 : 0) }
    }
  }

  private func meta(dataStart: Int) -> [UInt8] {
    let handler = [0, 0, 0, 0] + Array(handlerType.utf8) + [UInt8](repeating: 0, count: 12)
    let length = units.joined().count + lengthError
    let place = Self.short(1) + [0, 0, 0, 0, 0, 0, 0, 1]
    let item = Self.fullBox("infe", version: 2, Self.short(1) + [0, 0] + itemType.utf8 + [0])
    let count = itemExtra.isEmpty ? 1 : 2
    let association: [UInt8] = [0, 0, 0, 1, 0, 1, UInt8(associations.count)] + associations
    let parts = [
      Self.fullBox("hdlr", handler + handlerName), Self.fullBox("pitm", Self.short(1)),
      Self.fullBox(
        "iloc",
        [0x44, 0x40] + Self.short(1) + place + PNGBytes.number(dataStart + placeError)
          + PNGBytes.number(length)),
      Self.fullBox("iinf", Self.short(count) + item + itemExtra),
      Self.box(
        "iprp",
        Self.box("ipco", Array(properties.joined())) + Self.fullBox("ipma", association)),
    ]
    return Self.fullBox("meta", Array(parts.joined()) + metaExtra)
  }

  /// The file.
  var bytes: [UInt8] {
    let type = Self.box(
      "ftyp", Array("avif".utf8) + [0, 0, 0, 0] + brands.flatMap { Array($0.utf8) })
    let start = type.count + meta(dataStart: 0).count + beforeData.count + 8
    return type + meta(dataStart: start) + beforeData + Self.box("mdat", Array(units.joined()))
      + tail
  }
}
