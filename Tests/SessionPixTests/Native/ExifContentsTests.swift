import Testing

@testable import SessionPix

struct ExifContentsTests {
  static func kinds(_ block: [UInt8]) -> [MetadataKind] {
    unsafe block.withUnsafeBytes { unsafe ExifContents.kinds(of: $0) }
  }

  @Test func `the parts of a block are told by kind`() {
    let head = Array("Exif\0\0".utf8)
    #expect(Self.kinds(head + ExifBytes().block) == [.exif])
    #expect(Self.kinds(head + ExifBytes(hasGPS: true).block) == [.exif, .gps])
    #expect(Self.kinds(head + ExifBytes(hasMakerNote: true).block) == [.exif, .makerNote])
    let thumbnail: [UInt8] = [0xFF, 0xD8, 0xFF, 0xD9]
    #expect(Self.kinds(head + ExifBytes(thumbnail: thumbnail).block) == [.exif, .thumbnail])
  }

  @Test func `a block that is damaged is EXIF still`() {
    #expect(Self.kinds([]) == [.exif])
    #expect(Self.kinds([UInt8](repeating: 0xFF, count: 40)) == [.exif])
    let block = Array("Exif\0\0".utf8) + ExifBytes(hasGPS: true, hasMakerNote: true).block
    for count in 0..<block.count { #expect(Self.kinds(Array(block.prefix(count))).contains(.exif)) }
  }
}
