/// Writes HEIF files (ISO/IEC 23008-12) of coded pictures box by box, so that a test can say what is in them.
struct HEIFBytes {
  /// A picture, a grid of pictures, or a block of metadata; items are numbered from 1.
  struct Item {
    var type = "hvc1"
    var data: [UInt8]
    var properties: [[UInt8]] = []
    var name: [UInt8] = []
    /// Of `mime` items.
    var contentType: String?
    /// Whether it is a part of another item and no picture of its own.
    var isHidden = false
  }

  /// That an item is a thumbnail, a part, or another thing of others.
  struct Reference {
    let type: String
    let from: Int
    let to: [Int]
  }

  var majorBrand = "heic"
  var brands = ["mif1", "heic"]
  var handlerName: [UInt8] = []
  var items: [Item] = []
  var references: [Reference] = []
  var primary = 1
  /// Boxes between `meta` and the data, and behind the data.
  var beforeData: [UInt8] = []
  var tail: [UInt8] = []

  /// Adds an item and returns its number.
  mutating func add(_ item: Item) -> Int {
    items.append(item)
    return items.count
  }

  mutating func refer(_ type: String, from item: Int, to others: [Int]) {
    references.append(Reference(type: type, from: item, to: others))
  }

  /// Each property once.
  private var properties: [[UInt8]] {
    items.flatMap(\.properties).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Which properties an item has.
  ///
  /// Bit 7 says that a reader must know the property: how it is coded, turned, mirrored.
  private var associations: [UInt8] {
    let properties = properties
    var entries: [[UInt8]] = []
    for (index, item) in items.enumerated() where !item.properties.isEmpty {
      let places = item.properties.map { property -> UInt8 in
        let name = String(decoding: property[4..<8], as: UTF8.self)
        let place = UInt8((properties.firstIndex(of: property) ?? 0) + 1)
        return ["hvcC", "irot", "imir"].contains(name) ? place | 0x80 : place
      }
      entries.append(AVIFBytes.short(index + 1) + [UInt8(places.count)] + places)
    }
    return AVIFBytes.fullBox("ipma", PNGBytes.number(entries.count) + Array(entries.joined()))
  }

  private var informations: [UInt8] {
    let entries = items.enumerated().map { index, item in
      let start: [UInt8] = AVIFBytes.short(index + 1) + [0, 0] + Array(item.type.utf8)
      let content = start + item.name + [0]
      let type: [UInt8] = item.contentType.map { Array($0.utf8) + [0] } ?? []
      var box = AVIFBytes.fullBox("infe", version: 2, content + type)
      box[11] = item.isHidden ? 1 : 0
      return box
    }
    return AVIFBytes.fullBox("iinf", AVIFBytes.short(items.count) + Array(entries.joined()))
  }

  private func meta(dataStart: Int) -> [UInt8] {
    var place = dataStart
    let places = items.enumerated().flatMap { index, item -> [UInt8] in
      defer { place += item.data.count }
      return AVIFBytes.short(index + 1) + [0, 0, 0, 1] + PNGBytes.number(place)
        + PNGBytes.number(item.data.count)
    }
    let links = references.map { reference in
      AVIFBytes.box(
        reference.type,
        AVIFBytes.short(reference.from) + AVIFBytes.short(reference.to.count)
          + reference.to.flatMap(AVIFBytes.short))
    }
    let handler = [0, 0, 0, 0] + Array("pict".utf8) + [UInt8](repeating: 0, count: 12)
    let parts = [
      AVIFBytes.fullBox("hdlr", handler + handlerName + [0]),
      AVIFBytes.fullBox("pitm", AVIFBytes.short(primary)),
      AVIFBytes.fullBox("iloc", [0x44, 0x00] + AVIFBytes.short(items.count) + places),
      informations,
      links.isEmpty ? [] : AVIFBytes.fullBox("iref", Array(links.joined())),
      AVIFBytes.box("iprp", AVIFBytes.box("ipco", Array(properties.joined())) + associations),
    ]
    return AVIFBytes.fullBox("meta", Array(parts.joined()))
  }

  /// The file.
  var bytes: [UInt8] {
    let type = AVIFBytes.box(
      "ftyp",
      Array(majorBrand.utf8) + [0, 0, 0, 0] + brands.flatMap { Array($0.utf8) })
    let start = type.count + meta(dataStart: 0).count + beforeData.count + 8
    return type + meta(dataStart: start) + beforeData
      + AVIFBytes.box("mdat", Array(items.map(\.data).joined())) + tail
  }
}
