import Testing

@testable import SessionPix

struct JPEGProofTests {
  private func refusal(_ bytes: [UInt8]) -> RenditionLeak? {
    RenditionProof.refusal(of: bytes, as: .jpeg)
  }

  @Test func `a baseline and a progressive file pass and state their size`() throws {
    for blocks in [JPEGBytes.baseline, JPEGBytes.progressive] {
      let proof = try RenditionProof.verify(Array(blocks.joined()), as: .jpeg)
      #expect(proof.width == 8 && proof.height == 8)
    }
  }

  @Test(arguments: [
    JPEGBytes.jfif(), JPEGBytes.jfif(units: 1, density: 72), JPEGBytes.adobe(),
  ])
  func `a neutral application segment passes`(segment: [UInt8]) {
    #expect(refusal(JPEGBytes.baseline(inserting: segment, at: 1)) == nil)
  }

  private static let telling: [[UInt8]] = [
    JPEGBytes.jfif(units: 1, density: 96), JPEGBytes.jfif(units: 2, density: 72),
    JPEGBytes.jfif(density: 2), JPEGBytes.jfif(thumbnail: 1),
    JPEGBytes.segment(0xE0, Array("JFXX\0".utf8) + [0x10]),
    JPEGBytes.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0, 7]),
    JPEGBytes.segment(0xE0, Array("JFIF\0".utf8) + [9, 9, 0, 0, 1, 0, 1, 0, 0]),
    JPEGBytes.adobe(version: 101), JPEGBytes.adobe(transform: 3),
    JPEGBytes.segment(0xEE, Array("Ducky".utf8) + [0, 100, 0, 0, 0, 0, 1]),
    JPEGBytes.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1, 1]),
  ]

  @Test(arguments: telling)
  func `an application segment that says more is refused`(segment: [UInt8]) {
    let leak = refusal(JPEGBytes.baseline(inserting: segment, at: 1))
    #expect(leak?.block == (segment[1] == 0xE0 ? "APP0" : "APP14"))
    #expect(leak?.offset == 2)
  }

  static let forbidden: [UInt8] =
    [0x01, 0xC3, 0xC8, 0xC9, 0xCC, 0xD0, 0xD8, 0xDC, 0xDE, 0xDF] + Array(0xE1...0xED)
    + [0xEF, 0xF0, 0xFD, 0xFE]

  @Test(arguments: forbidden, [1, 2, 3, 5, 6])
  func `a block that pixels do not need is refused by its name`(marker: UInt8, index: Int) {
    let bytes = JPEGBytes.baseline(
      inserting: JPEGBytes.segment(marker, Array("Exif\0\0".utf8)), at: index)
    let leak = refusal(bytes)
    if index == 6, marker == 0xD0 {
      #expect(leak?.block == "the scan data")
    } else {
      #expect(leak?.block == JPEGMarker(rawValue: marker).name)
      #expect(leak?.reason == .notNeeded)
    }
  }

  @Test func `JFIF belongs first and once`() {
    #expect(refusal(JPEGBytes.baseline(inserting: JPEGBytes.jfif(), at: 2))?.reason == .misplaced)
    let twice = JPEGBytes.jfif() + JPEGBytes.jfif()
    #expect(refusal(JPEGBytes.baseline(inserting: twice, at: 1))?.reason == .repeated)
  }

  @Test func `Adobe's segment belongs before the frame and once`() {
    let adobe = JPEGBytes.adobe()
    #expect(refusal(JPEGBytes.baseline(inserting: adobe, at: 4))?.reason == .misplaced)
    #expect(refusal(JPEGBytes.baseline(inserting: adobe + adobe, at: 1))?.reason == .repeated)
  }

  @Test func `a colour file passes if its scans name components in order`() {
    let inOrder: [UInt8] = [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]
    let swapped: [UInt8] = [3, 2, 0, 1, 0, 3, 0, 0, 63, 0]
    for scan in [inOrder, swapped] {
      var blocks = JPEGBytes.baseline
      blocks[2] = JPEGBytes.segment(
        0xC0, [8, 0, 8, 0, 8, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0])
      blocks[5] = JPEGBytes.segment(0xDA, scan) + [0x00, 0x00, 0x3F]
      #expect((refusal(Array(blocks.joined())) == nil) == (scan == inOrder))
    }
  }

  @Test func `a second frame is refused`() {
    let leak = refusal(JPEGBytes.baseline(inserting: JPEGBytes.frame(), at: 3))
    #expect(leak?.block == "SOF0")
    #expect(leak?.reason == .repeated)
  }

  @Test func `a second scan of the same coefficients is refused`() {
    let leak = refusal(JPEGBytes.baseline(inserting: JPEGBytes.scan(), at: 6))
    #expect(leak?.block == "SOS")
  }

  @Test func `a progressive file without its last scan is refused`() {
    var blocks = JPEGBytes.progressive
    blocks.removeSubrange(6...7)
    #expect(refusal(Array(blocks.joined()))?.reason == .unexpected("lacks scans"))
  }

  @Test(arguments: [
    (1, JPEGBytes.quantisation(1), "DQT"), (3, JPEGBytes.huffman(0x01), "DHT"),
    (4, JPEGBytes.huffman(0x00), "DHT"),
    (6, JPEGBytes.huffman(0x10), "DHT"),
  ])
  func `a table that nothing uses is refused`(index: Int, table: [UInt8], block: String) {
    #expect(refusal(JPEGBytes.baseline(inserting: table, at: index))?.block == block)
  }

  private static let ones = [UInt8](repeating: 1, count: 64)

  private static let malformed: [(Int, [UInt8], String)] = [
    (1, JPEGBytes.quantisation(values: ones + [1]), "DQT"),
    (1, JPEGBytes.quantisation(0x10, values: ones + ones), "DQT"),
    (1, JPEGBytes.quantisation(values: [UInt8](repeating: 0, count: 64)), "DQT"),
    (2, JPEGBytes.segment(0xC0, [8, 0, 0, 0, 8, 1, 1, 0x11, 0]), "SOF0"),
    (2, JPEGBytes.segment(0xC0, [12, 0, 8, 0, 8, 1, 1, 0x11, 0]), "SOF0"),
    (2, JPEGBytes.segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0, 7]), "SOF0"),
    (2, JPEGBytes.segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 1]), "SOF0"),
    (3, JPEGBytes.huffman(0x00, symbols: [0, 1, 2]), "DHT"),
    (3, JPEGBytes.huffman(0x00, symbols: [0, 0]), "DHT"),
    (3, JPEGBytes.huffman(0x00, symbols: [16]), "DHT"),
    (3, JPEGBytes.huffman(0x00, symbols: []), "DHT"),
    (3, Array(JPEGBytes.huffman(0x00).dropLast()), "DHT"),
    (5, JPEGBytes.segment(0xDA, [1, 2, 0, 0, 63, 0]), "SOS"),
    (5, JPEGBytes.segment(0xDA, [1, 1, 0, 0, 63, 0, 7]), "SOS"),
    (5, JPEGBytes.segment(0xDA, [1, 1, 0x11, 0, 63, 0]), "SOS"),
    (5, JPEGBytes.scan(first: 1), "SOS"), (5, JPEGBytes.scan(last: 200), "SOS"),
  ]

  @Test(arguments: malformed)
  func `a table, frame or scan of the wrong form is refused`(
    index: Int, block: [UInt8], name: String
  ) {
    #expect(refusal(JPEGBytes.baseline(replacing: index, with: block))?.block == name)
  }

  @Test func `stuffed zeros and restarts in order are data`() {
    var blocks = JPEGBytes.baseline
    let intervals: [[UInt8]] = (0..<9).map { [0x3F, 0xFF, 0x00, 0xFF, 0xD0 + UInt8($0 % 8)] }
    blocks[5] = JPEGBytes.scan(data: intervals.joined() + [0x3F, 0xFF, 0x00])
    blocks.insert(JPEGBytes.restartInterval(), at: 2)
    #expect(refusal(Array(blocks.joined())) == nil)
  }

  private static let badRestarts: [[UInt8]] = [
    [0x3F, 0xFF, 0xD1, 0x3F], [0x3F, 0xFF, 0xD0, 0xFF, 0xD1, 0x3F], [0x3F, 0xFF, 0xFF, 0x00],
    [0x3F, 0xFF, 0xD0], [],
  ]

  @Test(arguments: badRestarts)
  func `restarts out of order, fill bytes and empty intervals are refused`(data: [UInt8]) {
    var blocks = JPEGBytes.baseline
    blocks[5] = JPEGBytes.scan(data: data)
    blocks.insert(JPEGBytes.restartInterval(), at: 2)
    #expect(refusal(Array(blocks.joined()))?.block == "the scan data")
  }

  @Test func `a restart without an interval is refused`() {
    let scan = JPEGBytes.scan(data: [0x3F, 0xFF, 0xD0, 0x3F])
    #expect(refusal(JPEGBytes.baseline(replacing: 5, with: scan))?.block == "the scan data")
  }

  @Test func `fill bytes before a marker are refused`() {
    #expect(refusal(JPEGBytes.baseline(inserting: [0xFF], at: 2))?.block == "data")
  }

  @Test func `whatever follows the end of the image is refused`() {
    let image = Array(JPEGBytes.baseline.joined())
    for tail in [[0], [0xFF, 0xD9], image] {
      let leak = refusal(image + tail)
      #expect(leak?.reason == .afterEnd)
      #expect(leak?.offset == image.count)
    }
  }
}
