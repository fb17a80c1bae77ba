/// Pictures of 64 x 64 pixels and one colour each, coded by x265 as HEVC (ITU-T H.265), so that no test needs an encoder.
enum HEVCTile: String, CaseIterable {
  case red, green, blue, white, magenta, grey

  static let side = 64

  /// The coded picture, with its length before it.
  var data: [UInt8] {
    let end =
      switch self {
      case .red: "b0dcffd1137ffffeb3efe87fb09809ff888da0ff"
      case .green: "b0dcfb68fffffce5efffff95e027fe223683fc"
      case .blue: "b0dcffe79d07f7bfe41fbffff843a9ff888da0ff"
      case .white: "e29b14ffb1c4591f111683f8"
      case .magenta: "b0dcffa352ff7bfdfca1fa1fec70ea7fe223683fc0"
      case .grey: "b0d0766dffff73bffff5ec69ff888da0ff"
      }
    let unit = Self.bytes("2801af06b863" + end)
    return PNGBytes.number(unit.count) + unit
  }

  /// What it shows: red, green, blue.
  var colour: [UInt8] {
    switch self {
    case .red: [230, 20, 20]
    case .green: [20, 200, 20]
    case .blue: [20, 20, 230]
    case .white: [250, 250, 250]
    case .magenta: [255, 0, 255]
    case .grey: [110, 140, 120]
    }
  }

  /// How all of them are coded: the decoder's configuration of ISO/IEC 14496-15.
  static let configuration = AVIFBytes.box(
    "hvcC",
    bytes(
      "0103700000000000000000001ef000fcfdf8f800000f03200001001840010c01ffff0370000003009000"
        + "0003000003001eba0240210001002b42010103700000030090000003000003001ea020810596ea4929ae"
        + "6e04040c08000003000800000300084022000100074401c172b02240"))

  /// What belongs to each of them.
  static let properties = [configuration, extent(width: side, height: side)]

  static func extent(width: Int, height: Int) -> [UInt8] {
    AVIFBytes.fullBox("ispe", PNGBytes.number(width) + PNGBytes.number(height))
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8).map { UInt8($0 > 57 ? $0 - 87 : $0 - 48) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
