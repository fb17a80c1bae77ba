import SessionPix

/// A way to damage a file, as disks, networks and people who wish us ill do.
enum Mutation: String, CaseIterable {
  /// Some bits are the other way round.
  case bits
  /// The file ends too early.
  case truncation
  /// Another file's beginning, and this one's rest.
  case splice
  /// A stretch of zeros, ones or noise.
  case hole
  /// A stretch is missing, or there twice.
  case shift
  /// A number that counts or points has an extreme value.
  case number

  /// Where sizes, counts and offsets stand in all formats: damage there leads furthest.
  private static let head = 1024

  /// The bytes of `file`, damaged; `donor` lends its beginning to a splice.
  func damaged(_ file: [UInt8], donor: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    guard file.count > 16, donor.count > 16 else { return file }
    switch self {
    case .bits: return Self.flipped(file, by: &random)
    case .truncation: return Array(file.prefix(Self.place(in: file, by: &random)))
    case .splice:
      let head = donor.prefix(Self.place(in: donor, by: &random))
      return Array(head + file.dropFirst(Self.place(in: file, by: &random)))
    case .hole: return Self.holed(file, by: &random)
    case .shift:
      let place = Self.place(in: file, by: &random)
      let end = min(file.count, place + Int.random(in: 1...256, using: &random))
      let isTwice = Bool.random(using: &random)
      return Array(isTwice ? file[..<end] + file[place...] : file[..<place] + file[end...])
    case .number:
      let numbers: [UInt32] = [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x0001_0000]
      let number = numbers.randomElement(using: &random) ?? 0
      return Self.replaced(
        file, with: (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }, by: &random)
    }
  }

  /// A place in the file, half of the time in its head.
  private static func place(in file: [UInt8], by random: inout SplitMix64) -> Int {
    let isInHead = Bool.random(using: &random)
    return Int.random(in: 1..<(isInHead ? min(head, file.count) : file.count), using: &random)
  }

  private static func flipped(_ file: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...32, using: &random) {
      bytes[place(in: file, by: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
    }
    return bytes
  }

  private static func holed(_ file: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    let count = Int.random(in: 1...512, using: &random)
    let filling = Int.random(in: 0...2, using: &random)
    let bytes = (0..<count).map { _ -> UInt8 in
      switch filling {
      case 0: 0
      case 1: 0xFF
      default: UInt8.random(in: 0...255, using: &random)
      }
    }
    return replaced(file, with: bytes, by: &random)
  }

  private static func replaced(
    _ file: [UInt8], with bytes: [UInt8], by random: inout SplitMix64
  ) -> [UInt8] {
    let place = place(in: file, by: &random)
    let count = min(bytes.count, file.count - place)
    return Array(file[..<place] + bytes.prefix(count) + file[(place + count)...])
  }
}
