/// Writes small ICC profiles (ICC.1:2022) for tests.
enum ProfileBytes {
  /// sRGB's primaries, adapted to D50.
  private static let red = [0.4361, 0.2225, 0.0139]
  private static let green = [0.3851, 0.7169, 0.0971]
  private static let blue = [0.1431, 0.0606, 0.7141]
  private static let white = [0.9642, 1.0, 0.8249]

  /// Apple's Display P3: the primaries of SMPTE EG 432-1, adapted to D50, and sRGB's curve (IEC 61966-2-1, as a `para` of type 3).
  ///
  /// - Parameter description: What the profile says of itself.
  /// - Returns: The profile.
  static func displayP3(saying description: String = "Display P3") -> [UInt8] {
    let text = Array(description.utf8)
    let start: [UInt8] = Array("desc".utf8) + number(0) + number(text.count + 1)
    let name = start + text + [UInt8](repeating: 0, count: 79)
    let parameters = [2.4, 0.947867, 0.052133, 0.077399, 0.04045]
    let head: [UInt8] = Array("para".utf8) + number(0) + [0, 3, 0, 0]
    let curve = head + parameters.flatMap { number(Int($0 * 65536)) }
    return profile([
      ("desc", name), ("wtpt", xyz(white)), ("rXYZ", xyz([0.5151, 0.2412, -0.0011])),
      ("gXYZ", xyz([0.2920, 0.6922, 0.0419])), ("bXYZ", xyz([0.1571, 0.0666, 0.7841])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ])
  }

  /// sRGB with red and blue exchanged: who applies it sees red as blue.
  static var exchangingRedAndBlue: [UInt8] {
    let gamma = Array("curv".utf8) + number(0) + number(1) + [2, 0x33, 0, 0]
    return profile([
      ("wtpt", xyz(white)), ("rXYZ", xyz(blue)), ("gXYZ", xyz(green)), ("bXYZ", xyz(red)),
      ("rTRC", gamma), ("gTRC", gamma), ("bTRC", gamma),
    ])
  }

  /// A profile that has one table, for the perceptual intent: a grey of a third of the lightness for each of
  /// red, green and blue.
  static var perceptualGrey: [UInt8] {
    let identity = (0..<3).flatMap { _ in (UInt8.min...UInt8.max).map { $0 } }
    let matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1].flatMap { number($0 << 16) }
    let grid = (0..<8).flatMap { (node: Int) -> [UInt8] in
      [UInt8(node.nonzeroBitCount * 85), 128, 128]
    }
    let head: [UInt8] = Array("mft1".utf8) + number(0) + [3, 3, 2, 0]
    let table: [UInt8] = head + matrix + identity + grid + identity
    return profile([("wtpt", xyz(white)), ("A2B0", table)], connection: "Lab ")
  }

  /// The colour numbers of Adobe RGB (1998), as Adobe publishes them, among tags and header fields that say `words`.
  static func adobeRGB(saying words: String = "Anna's monitor") -> [UInt8] {
    let text = Array("text".utf8) + number(0) + Array(words.utf8) + [0]
    let gamma = Array("curv".utf8) + number(0) + number(1) + [2, 0x33]
    func colour(_ x: Int, _ y: Int, _ z: Int) -> [UInt8] {
      Array("XYZ ".utf8) + number(0) + number(x) + number(y) + number(z)
    }
    return profile(
      [
        ("cprt", text), ("desc", text), ("dmdd", text), ("wtpt", colour(0xF351, 0x10000, 0x116CC)),
        ("rXYZ", colour(0x9C18, 0x4FA5, 0x04FC)), ("gXYZ", colour(0x348D, 0xA02C, 0x0F95)),
        ("bXYZ", colour(0x2631, 0x102F, 0xBE9C)), ("rTRC", gamma), ("gTRC", gamma), ("bTRC", gamma),
        ("mine", text),
      ], deviceClass: "mntr", maker: Array(words.utf8.prefix(8)))
  }

  private static func profile(
    _ tags: [(name: String, content: [UInt8])], connection: String = "XYZ ",
    deviceClass: String = "scnr",
    maker: [UInt8] = []
  ) -> [UInt8] {
    var table = number(tags.count)
    var content: [UInt8] = []
    let start = 128 + 4 + tags.count * 12
    for tag in tags {
      table += Array(tag.name.utf8) + number(start + content.count) + number(tag.content.count)
      content += tag.content + [UInt8](repeating: 0, count: (4 - tag.content.count % 4) % 4)
    }
    let head = number(start + content.count) + number(0) + number(0x0240_0000)
    let names = Array((deviceClass + "RGB " + connection).utf8)
    let date = [UInt8](repeating: 0, count: 12)
    // Platform and flags, then maker and model of the device, its attributes, and the intent.
    let device =
      [UInt8](repeating: 0, count: 8) + maker + [UInt8](repeating: 0, count: 20 - maker.count)
    let rest = Array("acsp".utf8) + device + xyz(white).dropFirst(8)
    let header = head + names + date + rest
    return header + [UInt8](repeating: 0, count: 128 - header.count) + table + content
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func xyz(_ values: [Double]) -> [UInt8] {
    Array("XYZ ".utf8) + number(0) + values.flatMap { number(Int($0 * 65536)) }
  }
}
