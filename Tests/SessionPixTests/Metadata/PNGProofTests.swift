import Testing

@testable import SessionPix

struct PNGProofTests {
  private let header = PNGBytes.header()
  private let data = PNGBytes.data
  private let end = PNGBytes.end

  private func refusal(_ bytes: [UInt8]) -> RenditionLeak? {
    RenditionProof.refusal(of: bytes, as: .png)
  }

  @Test func `a file of header, data and end passes and states its size`() throws {
    let proof = try RenditionProof.verify(PNGBytes.file(header, data, end), as: .png)
    #expect(proof.width == 2 && proof.height == 1)
  }

  @Test func `data in several chunks and the neutral density pass`() {
    let more = PNGBytes.chunk("IDAT", [1, 2, 3])
    #expect(refusal(PNGBytes.file(header, PNGBytes.density(1000), data, more, end)) == nil)
  }

  @Test func `a palette with transparency passes`() {
    let palette = PNGBytes.header(colour: 3, depth: 1)
    let colours = PNGBytes.chunk("PLTE", [0, 0, 0, 255, 255, 255])
    let alpha = PNGBytes.chunk("tRNS", [0, 128])
    #expect(refusal(PNGBytes.file(palette, colours, alpha, data, end)) == nil)
    #expect(refusal(PNGBytes.file(palette, alpha, colours, data, end))?.block == "tRNS")
    #expect(refusal(PNGBytes.file(palette, data, end))?.reason == .misplaced)
  }

  @Test(arguments: [
    "tEXt", "zTXt", "iTXt", "eXIf", "iCCP", "tIME", "gAMA", "cHRM", "sRGB", "bKGD", "sBIT", "hIST",
    "sPLT", "caBX", "acTL", "fdAT", "prVt", "\u{1}\u{2}\u{3}\u{4}",
  ])
  func `a chunk that pixels do not need is refused by its name`(name: String) {
    let chunk = PNGBytes.chunk(name, [1, 2, 3])
    let shown = name == "\u{1}\u{2}\u{3}\u{4}" ? "0x01020304" : name
    for bytes in [
      PNGBytes.file(chunk, header, data, end), PNGBytes.file(header, chunk, data, end),
      PNGBytes.file(header, data, chunk, end),
    ] {
      #expect(refusal(bytes)?.block == shown)
      #expect(refusal(bytes)?.reason == .notNeeded)
    }
  }

  @Test func `a density that comes from the source is refused`() {
    let leak = refusal(PNGBytes.file(header, PNGBytes.density(11811), data, end))
    #expect(leak?.block == "pHYs")
    #expect(leak?.offset == 33)
  }

  @Test func `a suggested palette is refused`() {
    let leak = refusal(PNGBytes.file(header, PNGBytes.chunk("PLTE", [1, 2, 3]), data, end))
    #expect(leak?.reason == .notNeeded)
  }

  @Test func `chunks out of order or repeated are refused`() {
    let density = PNGBytes.density(1000)
    #expect(refusal(PNGBytes.file(data, header, end))?.reason == .misplaced)
    #expect(refusal(PNGBytes.file(header, header, data, end))?.reason == .repeated)
    #expect(refusal(PNGBytes.file(header, density, density, data, end))?.reason == .repeated)
    #expect(refusal(PNGBytes.file(header, data, density, end))?.reason == .misplaced)
    #expect(refusal(PNGBytes.file(header, end))?.reason == .misplaced)
  }

  private static let brokenHeaders: [[UInt8]] = [
    PNGBytes.header(colour: 5), PNGBytes.header(depth: 4), PNGBytes.header(width: 0),
    PNGBytes.chunk("IHDR", PNGBytes.number(2) + PNGBytes.number(1) + [8, 2, 0, 0, 2]),
    PNGBytes.chunk("IHDR", PNGBytes.number(2) + PNGBytes.number(1) + [8, 2, 0, 0, 0, 9]),
  ]

  @Test(arguments: brokenHeaders)
  func `a header of the wrong form is refused`(header: [UInt8]) {
    #expect(refusal(PNGBytes.file(header, data, end))?.block == "IHDR")
  }

  @Test func `data that is not a zlib stream, or none, is refused`() {
    for content in [[0x78, 0x02, 0, 0], [0x78, 0xBB, 0, 0], []] as [[UInt8]] {
      let data = PNGBytes.chunk("IDAT", content)
      #expect(refusal(PNGBytes.file(header, data, end))?.block == "IDAT")
    }
  }

  @Test func `an end with content is refused`() {
    let end = PNGBytes.chunk("IEND", [1])
    #expect(refusal(PNGBytes.file(header, data, end))?.block == "IEND")
  }

  @Test func `a wrong checksum is refused`() {
    var bytes = PNGBytes.file(header, data, end)
    bytes[bytes.count - 1] ^= 1
    #expect(refusal(bytes)?.reason == .unexpected("has a wrong checksum"))
  }

  @Test func `whatever follows the end of the image is refused`() {
    let leak = refusal(PNGBytes.file(header, data, end, [0]))
    #expect(leak?.reason == .afterEnd)
  }

  @Test func `the checksum of the check string is the published one`() {
    let bytes = Array("123456789".utf8)
    #expect(CRC32.checksum(of: bytes, in: bytes.indices) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: bytes, in: 0..<0) == 0)
  }
}
