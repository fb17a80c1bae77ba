import Testing

@testable import SessionPix

struct WebPProofTests {
  private let lossy = WebPBytes.lossy
  private let lossless = WebPBytes.lossless()

  private func refusal(_ bytes: [UInt8]) -> RenditionLeak? {
    RenditionProof.refusal(of: bytes, as: .webp)
  }

  private static let stills: [[UInt8]] = [
    WebPBytes.file(WebPBytes.lossy), WebPBytes.file(WebPBytes.lossless()),
    WebPBytes.file(WebPBytes.lossless(hasAlpha: true)),
    WebPBytes.file(WebPBytes.extended(flags: 0), WebPBytes.lossy),
    WebPBytes.file(WebPBytes.extended(flags: 0x10), WebPBytes.alpha, WebPBytes.lossy),
    WebPBytes.file(WebPBytes.extended(flags: 0x10), WebPBytes.lossless(hasAlpha: true)),
  ]

  @Test(arguments: stills)
  func `one still image passes and states its size`(bytes: [UInt8]) throws {
    let proof = try RenditionProof.verify(bytes, as: .webp)
    #expect(proof.width == 16 && proof.height == 8)
  }

  @Test(arguments: ["EXIF", "XMP ", "ICCP", "ANIM", "ANMF", "C2PA", "JUNK"])
  func `a chunk that pixels do not need is refused by its name`(name: String) {
    let chunk = WebPBytes.chunk(name, [1, 2])
    for bytes in [
      WebPBytes.file(chunk, lossy), WebPBytes.file(lossy, chunk),
      WebPBytes.file(WebPBytes.extended(flags: 0), chunk, lossless),
    ] {
      #expect(refusal(bytes)?.block == name)
      #expect(refusal(bytes)?.reason == .notNeeded)
    }
  }

  @Test(arguments: [0x01, 0x02, 0x04, 0x08, 0x20, 0x40, 0x80])
  func `a header that announces metadata or animation is refused`(flags: UInt8) {
    #expect(refusal(WebPBytes.file(WebPBytes.extended(flags: flags), lossy))?.block == "VP8X")
  }

  @Test func `a canvas of another size than the image is refused`() {
    let header = WebPBytes.extended(flags: 0, width: 17)
    #expect(refusal(WebPBytes.file(header, lossy))?.block == "VP8X")
  }

  @Test func `alpha that was not announced, or is missing, is refused`() {
    let (plain, alpha) = (WebPBytes.extended(flags: 0), WebPBytes.extended(flags: 0x10))
    #expect(refusal(WebPBytes.file(WebPBytes.alpha, lossy))?.block == "ALPH")
    #expect(refusal(WebPBytes.file(plain, WebPBytes.alpha, lossy))?.block == "ALPH")
    #expect(refusal(WebPBytes.file(alpha, lossy))?.block == "VP8 ")
    #expect(refusal(WebPBytes.file(plain, WebPBytes.lossless(hasAlpha: true)))?.block == "VP8L")
    #expect(refusal(WebPBytes.file(alpha, WebPBytes.alpha, lossless))?.reason == .misplaced)
  }

  @Test func `a second image and a header in the wrong place are refused`() {
    #expect(refusal(WebPBytes.file(lossy, lossy))?.reason == .afterEnd)
    #expect(refusal(WebPBytes.file(lossy, WebPBytes.extended(flags: 0)))?.reason == .afterEnd)
    let header = WebPBytes.extended(flags: 0)
    #expect(refusal(WebPBytes.file(header, header, lossy))?.reason == .misplaced)
    #expect(refusal(WebPBytes.file())?.reason == .truncated)
    #expect(refusal(WebPBytes.file(header))?.reason == .truncated)
  }

  private static let brokenFrames: [[UInt8]] = [
    [0x51, 0, 0, 0x9D, 0x01, 0x2A, 16, 0, 8, 0, 1, 2, 3],
    [0x40, 0, 0, 0x9D, 0x01, 0x2A, 16, 0, 8, 0, 1, 2, 3],
    [0x50, 0, 0, 0x9D, 0x01, 0x2B, 16, 0, 8, 0, 1, 2, 3],
    [0x50, 0, 0, 0x9D, 0x01, 0x2A, 16, 0x40, 8, 0, 1, 2, 3],
    [0x70, 0, 0, 0x9D, 0x01, 0x2A, 16, 0, 8, 0, 1, 2, 3],
  ]

  @Test(arguments: brokenFrames)
  func `a frame header of the wrong form is refused`(content: [UInt8]) {
    #expect(refusal(WebPBytes.file(WebPBytes.chunk("VP8 ", content)))?.block == "VP8 ")
  }

  @Test func `a pad byte that is not zero is refused`() {
    let chunk = WebPBytes.chunk("VP8 ", Array(lossy[8..<21]), pad: 7)
    let clause = "has a pad byte that is not zero"
    #expect(refusal(WebPBytes.file(chunk))?.reason == .unexpected(clause))
  }

  @Test func `whatever follows the stated size is refused`() {
    let image = WebPBytes.file(lossy)
    let leak = refusal(image + [0])
    #expect(leak?.reason == .afterEnd)
    #expect(leak?.offset == image.count)
  }
}
