import Testing

@testable import SessionPix

struct SerialTracesTests {
  @Test func `of two fine barcodes with the same content none is left`() throws {
    let reading = RedactTextTests.Reading(
      regions: FineBarcodes.lines,
      barcodes: try BarcodeSearch().barcodes(
        in: FineBarcodes.photo.raster, near: FineBarcodes.lines))
    #expect(reading.barcodes.count == 1, "of the two one is reported")
    var pipeline = Pipeline(stages: [reading, RedactSerials()], tool: RedactFacesTests.tool)
    pipeline.allowsUnredacted = true
    pipeline.renditions.includesMaster = true
    pipeline.renditions.encoding = Encoding(format: .png)
    let source = PhotoSource.bytes(try FineBarcodes.photo.encoded(as: .png), name: "a.png")
    let made = try pipeline.prepare(source)
    let master = try Picture.decoding(try #require(made.renditions.last).bytes)
    #expect(try FineBarcodes.legible(in: master) == 0)
  }
}
