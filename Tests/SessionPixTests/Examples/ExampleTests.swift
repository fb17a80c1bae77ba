import Foundation
import Testing

@testable import SessionPix

/// Runs what the articles print.
struct ExampleTests {
  @Test func `the first example prepares a photo`() throws {
    let prepared = try OnePhotoExample.prepare(ProjectFiles.sample("phone-metadata.jpg"))
    #expect(prepared.overview != nil)
    #expect(prepared.findings.candidates?.serial.first?.value == "QN01742")
    #expect(prepared.findings.privacy?.removed.contains(.gps) == true)
  }

  @Test func `the second example prepares a folder and tells what failed`() async throws {
    let input = try TemporaryFolder()
    let output = try TemporaryFolder()
    let sample = ProjectFiles.sample("sticker-code128.jpg")
    let bytes = try #require(FileManager.default.contents(atPath: sample))
    try input.write([UInt8](bytes), to: "stage/label.jpg")
    try input.write(Array("no picture".utf8), to: "notes.jpg")
    try await FolderExample.prepareFolder(input.path.text, into: output.path.text)
    var records = try RecordedFindings(in: output.path)
    var statuses: [String: Findings.Status] = [:]
    while let record = try records.next() { statuses[record.source.path] = record.status }
    #expect(statuses == ["stage/label.jpg": .ok, "notes.jpg": .failed])
    #expect(try output.files().contains("stage/label.jpg.overview.jpg"))
  }

  @Test func `the batch form of the README goes on after a failure`() async throws {
    let photos: [PhotoSource] = [
      .bytes(Array("no picture".utf8), name: "a"), .file(ProjectFiles.sample("type-plate.jpg")),
    ]
    let pipeline = try Pipeline.standard(workers: 2)
    #expect(await BatchExample.brands(photos, pipeline).count == 1)
  }

  @Test func `the example of cleaning leaves the pixels and takes the rest`() throws {
    let path = ProjectFiles.sample("phone-metadata.jpg")
    let (photo, left) = try CleaningExample.clean(path)
    #expect(left.contains("gps") && left.contains("exif"))
    let before = try #require(FileManager.default.contents(atPath: path))
    #expect(try Picture.decoding([UInt8](before)) == Picture.decoding(photo.bytes))
  }

  @Test func `the third example hides what serial numbers were read from`() throws {
    let sample = ProjectFiles.sample("phone-metadata.jpg")
    let prepared = try OwnPipelineExample.carefulPipeline().prepare(.file(sample))
    #expect(prepared.findings.privacy?.passes == ["faces", "text", "serial-numbers"])
    #expect(prepared.findings.candidates?.serial == [])
    #expect(prepared.findings.regions?.contains { $0.text.contains("QN01742") } == false)
    let overview = try #require(prepared.overview)
    let again = try Pipeline.standard().prepare(.bytes(overview.bytes, name: "overview.jpg"))
    #expect(again.findings.regions?.contains { $0.text.contains("PROFESSIONAL") } == true)
    #expect(again.findings.regions?.contains { $0.text.contains("QN01742") } == false)
  }

  @Test func `the third example redacts a face once, though it looks twice`() throws {
    let prepared = try OwnPipelineExample.carefulPipeline().prepare(.file(ProjectFiles.portrait))
    let plain = try Pipeline.standard().prepare(.file(ProjectFiles.portrait))
    let face = try #require(plain.findings.privacy?.faces.first)
    let again = prepared.findings.privacy?.faces.filter {
      $0.box.intersectionOverUnion(face.box) > 0.3
    }
    #expect(again?.count == 1)
  }

  @Test func `the detector of the third example puts sideways faces in their place`() throws {
    var raster = Raster(width: 200, height: 100)
    // Fractions that binary numbers hold exactly, and that fall on whole pixels.
    let face = Box(x: 0.125, y: 0.5, width: 0.25, height: 0.25)
    FaceFill.solid.paint(face, on: &raster)
    let faces = try SidewaysFaces(detector: LightPatch()).faces(in: raster)
    #expect(faces.map(\.box) == [face])
  }

  /// Takes whatever is not black for a face, but only in pictures in upright format.
  private struct LightPatch: FaceDetector {
    let name = "light patch"

    func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] {
      guard raster.height > raster.width else { return [] }
      let (width, height) = (raster.width, raster.height)
      let light = raster.withPixels { pixels in
        (0..<(width * height)).filter { unsafe pixels[$0 * 3] > 0 }
      }
      let columns = light.map { $0 % width }
      let rows = light.map { $0 / width }
      guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
        let bottom = rows.max()
      else { return [] }
      let patch = PixelBox(left: left, top: top, width: right - left + 1, height: bottom - top + 1)
      return [
        DetectedFace(box: patch.box(width: width, height: height), score: 1, tolerance: 0)
      ]
    }
  }
}
