import Testing

@testable import SessionPix

struct FileReplacementsTests {
  @Test func `files get their names together`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder["out"])
    var files = FileReplacements(in: output)
    try files.write([1], to: PhotoPath("a.jpg"))
    try files.write([2, 3], to: PhotoPath("deep/b.jpg"))
    #expect(try folder.files().allSatisfy { $0.contains(".sessionpix-") })
    try files.finish()
    #expect(try folder.files() == ["out/a.jpg", "out/deep/b.jpg"])
    #expect(folder.bytes(of: "out/deep/b.jpg") == [2, 3])
  }

  @Test func `files that are not finished leave nothing`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder["out"])
    do {
      var files = FileReplacements(in: output)
      try files.write([1], to: PhotoPath("a.jpg"))
    }
    #expect(try folder.files() == [])
  }

  @Test func `a folder in the way is one file's fault`() throws {
    let folder = try TemporaryFolder()
    try folder.write([9], to: "out/a.jpg/inside")
    let output = try OutputFolder(folder["out"])
    var files = FileReplacements(in: output)
    var failure: OutputError?
    do throws(OutputError) { try files.write([1], to: PhotoPath("a.jpg")) } catch {
      failure = error
    }
    #expect(failure?.concernsOnePhoto == true)
    try files.write([2], to: PhotoPath("b.jpg"))
    try files.finish()
    #expect(try folder.files() == ["out/a.jpg/inside", "out/b.jpg"])
  }

  @Test func `an input is not replaced`() throws {
    let folder = try TemporaryFolder()
    try folder.write([9], to: "x.jpg")
    let walk = try PhotoWalk([folder["x.jpg"]])
    var files = FileReplacements(in: try OutputFolder(folder.path, sparing: walk.inputs))
    var failure: OutputError?
    do throws(OutputError) { try files.write([1], to: PhotoPath("x.jpg")) } catch {
      failure = error
    }
    #expect(failure == .wouldOverwriteInput(folder["x.jpg"]))
    try files.finish()
    #expect(folder.bytes(of: "x.jpg") == [9])
  }
}
