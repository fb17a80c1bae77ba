import SessionPix
import Testing

@testable import SessionPix
@testable import SessionPixBench

struct LargeJPEGTests {
  /// The marker of the frame header (ITU-T T.81, table B.1).
  @Test(arguments: [(JPEGLayout.baseline, UInt8(0xC0)), (.progressive, 0xC2)])
  func `a JPEG is laid out as asked`(layout: JPEGLayout, marker: UInt8) throws {
    let raster = Raster(width: 64, height: 48, grey: 90)
    let bytes = try raster.jpeg(layout)
    #expect(zip(bytes, bytes.dropFirst()).contains { $0 == 0xFF && $1 == marker })
    #expect(try Raster.decode(bytes, limits: DecodeLimits()).raster.width == 64)
  }

  @Test func `a progressive JPEG counts with its coefficients, which are all held`() throws {
    let raster = Raster(width: 64, height: 48, grey: 90)
    let pixels = raster.width * raster.height
    var limits = DecodeLimits()
    limits.pixels = pixels
    func code(_ layout: JPEGLayout) throws -> String? {
      let bytes = try raster.jpeg(layout)
      var source = Findings.Source(path: PhotoPath("photo.jpg"))
      do throws(PhotoError) {
        _ = try Photo(content: bytes, source: &source, limits: limits)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(try code(.baseline) == nil)
    #expect(try code(.progressive) == "too-large")
    // At this quality libvips halves colours both ways: two bytes for each of 1.5 coefficients a pixel.
    limits.pixels = 2 * pixels
    #expect(try code(.progressive) == nil)
    limits.pixels -= 1
    #expect(try code(.progressive) == "too-large")
  }
}
