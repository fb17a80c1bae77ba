import Testing

@testable import SessionPix

struct PhotoFormatTests {
  private static func brands(_ brands: String...) -> [UInt8] {
    AVIFBytes.box(
      "ftyp",
      Array(brands[0].utf8) + [0, 0, 0, 0] + brands.dropFirst().flatMap { Array($0.utf8) })
  }

  private static func bytes(_ text: String, _ tail: [UInt8] = []) -> [UInt8] {
    Array(text.utf8) + tail
  }

  private static let boxTail: [UInt8] = [0x0D, 0x0A, 0x87, 0x0A]
  private static let canonRaw: [UInt8] = [0x49, 0x49, 42, 0, 16, 0, 0, 0, 0x43, 0x52, 2, 0]
  private static let bitmapTail: [UInt8] = [UInt8](repeating: 0, count: 12) + [40, 0, 0, 0]

  private static let heads: [(head: [UInt8], format: PhotoFormat)] = [
    ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (PNGBytes.signature, .png),
    (WebPBytes.file(WebPBytes.lossy), .webp),
    (bytes("GIF89a"), .gif),
    (bytes("BM", bitmapTail), .bmp),
    ([0xFF, 0x0A, 1, 2], .jpegXL),
    (bytes("\0\0\0\u{C}JXL ", boxTail), .jpegXL),
    (bytes("\0\0\0\u{C}jP  ", boxTail), .jpeg2000),
    ([0xFF, 0x4F, 0xFF, 0x51], .jpeg2000),
    (bytes("%PDF-1.7"), .pdf),
    (bytes("\n\n%PDF-1.4"), .pdf),
    (bytes("8BPS\0\u{1}"), .psd),
    ([0x76, 0x2F, 0x31, 0x01], .openEXR),
    (bytes("FUJIFILMCCD-RAW 0201"), .raw),
    (bytes("IIRO\u{8}\0\0\0"), .raw),
    (bytes("IIU\0\u{8}\0\0\0"), .raw),
    (canonRaw, .raw),
    ([0x1A, 0x45, 0xDF, 0xA3], .video),
    (bytes("RIFF\0\0\0\0AVI LIST"), .video),
    (bytes("\0\0\0\u{8}wide\0\0\u{1}\0"), .video),
  ]

  @Test(arguments: heads)
  func `a signature tells the format`(head: [UInt8], format: PhotoFormat) {
    #expect(PhotoFormat.sniff(head) == format)
  }

  private static let branded: [(head: [UInt8], format: PhotoFormat)] = [
    (brands("heic", "mif1", "heic"), .heic),
    (brands("heix", "mif1"), .heic),
    (brands("hevc", "msf1"), .heic),
    (brands("mif1", "mif1", "heic"), .heic),
    (brands("mif1", "miaf"), .heic),
    (brands("msf1", "hevc", "isom"), .heic),
    (brands("avif", "mif1"), .avif),
    (brands("avis", "msf1", "isom"), .avif),
    (brands("mif1", "mif1", "avif"), .avif),
    (brands("mif1", "heic", "avif"), .avif),
    (brands("crx ", "crx ", "isom"), .raw),
    (brands("jxl ", "jxl "), .jpegXL),
    (brands("jp2 ", "jp2 "), .jpeg2000),
    (brands("qt  ", "qt  "), .video),
    (brands("isom", "isom", "mp41"), .video),
    (brands("mp42", "mp42"), .video),
    (brands("3gp5", "isom"), .video),
    (brands("zzzz", "isom"), .video),
  ]

  @Test(arguments: branded)
  func `brands tell pictures, raw photos and films apart`(head: [UInt8], format: PhotoFormat) {
    #expect(PhotoFormat.sniff(head) == format)
  }

  @Test(arguments: [
    "<svg xmlns=''/>", "<?xml version='1.0'?>\n<!-- drawn by hand -->\n<svg/>", "\u{FEFF} <svg/>",
  ])
  func `SVG is told by its first element`(text: String) {
    #expect(PhotoFormat.sniff(Array(text.utf8)) == .svg)
  }

  @Test(arguments: [
    "", "B", "BMW", "Building more", "hello <svg/>", "<html></html>", "RIFF\0\0\0\0WAVE", "II",
    "II*", "\0\0\0\u{14}ftypzzzz\0\0\0\0zzzz",
  ])
  func `anything else is of no known format`(text: String) {
    #expect(PhotoFormat.sniff(Array(text.utf8)) == nil)
  }

  @Test(arguments: [false, true])
  func `a plain TIFF is TIFF, whoever made the camera`(isBigEndian: Bool) {
    let plain = TIFFBytes(
      isBigEndian: isBigEndian, directories: [[256: 8, 259: 1, 262: 2], [254: 1, 262: 2]])
    #expect(PhotoFormat.sniff(plain.bytes) == .tiff)
    #expect(PhotoFormat.sniff(TIFFBytes(isBigEndian: isBigEndian).bytes) == .tiff)
  }

  @Test(arguments: [false, true])
  func `raw formats built on TIFF are told by their directories`(isBigEndian: Bool) {
    let variants: [([[Int: Int]], Int?, PhotoFormat)] = [
      ([[50_706: 0x0104, 262: 2]], nil, .dng), ([[262: 2], [50_706: 0x0104]], nil, .dng),
      ([[262: 32_803]], nil, .raw), ([[262: 2], [262: 34_892]], nil, .raw),
      ([[254: 0, 262: 2], [259: 34_713]], 1, .raw), ([[254: 1, 262: 2], [262: 2]], 1, .raw),
      ([[254: 0, 262: 2], [262: 2]], 1, .tiff),
    ]
    for (directories, subDirectory, format) in variants {
      let file = TIFFBytes(
        isBigEndian: isBigEndian, directories: directories, subDirectory: subDirectory)
      #expect(PhotoFormat.sniff(file.bytes) == format)
    }
  }

  @Test func `a chain of directories that loops ends`() {
    var bytes = TIFFBytes(directories: [[262: 2]]).bytes
    bytes[bytes.count - 4] = 8
    #expect(PhotoFormat.sniff(bytes) == .tiff)
  }

  @Test func `a BigTIFF with places beyond any file is TIFF`() {
    let far = [UInt8](repeating: 0xFF, count: 7) + [0x7F]
    let header: [UInt8] = [0x49, 0x49, 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0]
    let entry: [UInt8] = [0x4A, 1, 18, 0, 9, 0, 0, 0, 0, 0, 0, 0] + far
    let bytes = header + [1, 0, 0, 0, 0, 0, 0, 0] + entry + far
    #expect(PhotoFormat.sniff(bytes) == .tiff)
  }

  @Test func `a slice and a buffer are sniffed like an array`() {
    let bytes = [0, 0] + PNGBytes.signature
    #expect(PhotoFormat.sniff(bytes[2...]) == .png)
    let format = unsafe bytes.withUnsafeBytes { unsafe PhotoFormat.sniff($0.dropFirst(2)) }
    #expect(format == .png)
  }

  @Test func `six formats are accepted`() {
    let accepted = PhotoFormat.allCases.filter(\.isAccepted)
    #expect(accepted == [.jpeg, .png, .webp, .tiff, .heic, .avif])
    #expect(PhotoFormat.jpegXL.name == "JPEG XL")
  }
}
