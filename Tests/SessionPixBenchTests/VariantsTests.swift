import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct VariantsTests {
  private static func variants(_ number: Int) throws -> [String: Data] {
    let (scratch, results) = (try Scratch(), try Scratch())
    for (name, wide) in [("wide", true), ("high", false)] {
      var raster = Raster(width: wide ? 120 : 80, height: wide ? 80 : 120)
      raster.withMutablePixels { pixels in
        for index in pixels.indices { unsafe pixels[index] = UInt8(truncatingIfNeeded: index) }
      }
      let photo = Data(try raster.encoded(as: Encoding()))
      try photo.write(to: scratch.folder.appending(path: name + ".jpg"))
    }
    _ = try scratch.file("truth.json", "[]")
    let arguments = ["--into", results.folder.path, "--count", "32", "--side", "64"]
    let variants = Variants(
      ["variants", scratch.folder.path] + arguments + ["--seed", "\(number)"])
    #expect(try variants?.write() == ["jpeg": 28, "png": 2, "webp": 2])
    return try FileManager.default.contentsOfDirectory(atPath: results.folder.path)
      .reduce(into: [:]) { files, name in
        files[name] = try Data(contentsOf: results.folder.appending(path: name))
      }
  }

  @Test func `no two photos are alike, and the same seed gives the same ones`() throws {
    let files = try Self.variants(1)
    #expect(files.count == 32 && Set(files.values).count == 32)
    #expect(try Self.variants(1) == files)
    #expect(try Self.variants(2) != files)
  }

  @Test func `photos are as wide or as high as was asked, and four to three`() throws {
    for (name, bytes) in try Self.variants(1) {
      let photo = try Raster.decode([UInt8](bytes), limits: DecodeLimits())
      let size = [photo.raster.width, photo.raster.height]
      #expect(size == (name.contains("wide") ? [64, 48] : [48, 64]), "\(name)")
    }
  }
}
