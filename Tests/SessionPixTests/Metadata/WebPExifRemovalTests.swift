import Testing

@testable import SessionPix

struct WebPExifRemovalTests {
  private let exif = WebPBytes.chunk("EXIF", Array("Exif\0\0II*".utf8))

  @Test func `EXIF goes, and with it a header that announced only that`() throws {
    let bytes = WebPBytes.file(WebPBytes.extended(flags: 0x08), WebPBytes.lossy, exif)
    #expect(try WebPExifRemoval.removingExif(from: bytes) == WebPBytes.file(WebPBytes.lossy))
  }

  @Test func `alpha stays announced`() throws {
    let bytes = WebPBytes.file(
      WebPBytes.extended(flags: 0x18), WebPBytes.alpha, WebPBytes.lossy, exif)
    let expected = WebPBytes.file(
      WebPBytes.extended(flags: 0x10), WebPBytes.alpha, WebPBytes.lossy)
    #expect(try WebPExifRemoval.removingExif(from: bytes) == expected)
  }

  @Test func `a file without EXIF stays as it is`() throws {
    let bytes = WebPBytes.file(WebPBytes.lossless())
    #expect(try WebPExifRemoval.removingExif(from: bytes) == bytes)
  }

  @Test(arguments: ["ICCP", "XMP ", "\u{1}\u{2}\u{3}\u{4}"])
  func `whatever else should not be there is left for the proof to find`(name: String) throws {
    let bytes = WebPBytes.file(
      WebPBytes.extended(flags: 0x2C), WebPBytes.chunk(name, [1, 2, 3]), WebPBytes.lossy, exif)
    let rest = try WebPExifRemoval.removingExif(from: bytes)
    #expect(RenditionProof.refusal(of: rest, as: .webp)?.reason == .notNeeded)
  }

  @Test func `a damaged file is refused, not repaired`() {
    let bytes = WebPBytes.file(WebPBytes.extended(flags: 0x08), WebPBytes.lossy, exif)
    #expect(throws: RenditionLeak.self) {
      try WebPExifRemoval.removingExif(from: Array(bytes.dropLast()))
    }
    #expect(throws: RenditionLeak.self) { try WebPExifRemoval.removingExif(from: bytes + [0]) }
  }
}
