import Foundation
import Testing

@testable import SessionPix

struct LikenessTests {
  private static func likeness(_ bytes: [UInt8]) throws -> Likeness {
    let photo = try Raster.decode(bytes, limits: DecodeLimits())
    return Likeness(of: photo.raster)
  }

  @Test func `another size, format and quality look alike`() throws {
    for name in ["rack.jpg", "pedal.webp", "label-turned.jpg", "small-print.jpg"] {
      let bytes = try PhotoSource.file(SamplePhotos.path(name)).content(limits: DecodeLimits())
      let photo = try Raster.decode(bytes, limits: DecodeLimits())
      let original = Likeness(of: photo.raster)
      let small = try photo.raster.resized(
        width: photo.raster.width / 3, height: photo.raster.height / 3)
      for encoding in [Encoding(quality: 30), Encoding(format: .webp, quality: 60)] {
        let other = try Self.likeness(small.encoded(as: encoding))
        #expect(original.distance(to: other) <= Likeness.largestDistance, "\(name)")
      }
    }
  }

  @Test func `different photos do not look alike`() throws {
    let names = ["rack.jpg", "pedal.webp", "label-turned.jpg", "small-print.jpg", "back-panel.jpg"]
    let all = try names.map { name in
      try Self.likeness(
        PhotoSource.file(SamplePhotos.path(name)).content(limits: DecodeLimits()))
    }
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] {
        #expect(one.distance(to: other) > Likeness.largestDistance)
      }
    }
  }

  @Test func `its text can be read back`() throws {
    let likeness = try #require(Likeness("00ff00000000000a"))
    #expect(likeness.text == "00ff00000000000a" && likeness.bits == 0x00FF_0000_0000_000A)
    for text in ["", "00ff", "zz00000000000000", "00ff00000000000a0"] {
      #expect(Likeness(text) == nil)
    }
  }

  @Test func `a group is named when it has two photos`() throws {
    var groups = LikenessGroups()
    let numbers = try ["0000000000000000", "ffffffffffffffff", "000000000000001f"].map {
      groups.add(try #require(Likeness($0)))
    }
    #expect(numbers == [0, 1, 0])
    #expect(groups.name(of: 0) == "0000000000000000" && groups.name(of: 1) == nil)
  }
}
