import Foundation
import Glibc
import Testing

@testable import SessionPix

struct OutputFolderTests {
  @Test func `a file for its owner alone is so while it is made, too`() throws {
    let folder = try TemporaryFolder()
    let file = try FileReplacement(PhotoPath("a"), in: OutputFolder(folder.path), isPrivate: true)
    try file.write([1])
    func modes() throws -> [Int] {
      try folder.files().map {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder[$0].text)
        return try #require(attributes[.posixPermissions] as? Int)
      }
    }
    #expect(try modes() == [0o600])
    try file.finish()
    #expect(try modes() == [0o600] && folder.files() == ["a"])
  }

  @Test func `what was an input once and is none any more may be replaced`() throws {
    let folder = try TemporaryFolder()
    for name in ["in/photo", "in/other"] { try folder.write([1], to: name) }
    let output = try OutputFolder(folder["out"])
    // As where the system gives the number of a removed photo to a file of ours.
    try FileManager.default.linkItem(
      atPath: folder["in/photo"].text, toPath: folder["out/page"].text)
    try output.spare(PhotoWalk([folder["in"]]))
    #expect(throws: OutputError.self) { try output.write([2], to: PhotoPath("page")) }
    try FileManager.default.removeItem(atPath: folder["in/photo"].text)
    try output.spare(PhotoWalk([folder["in"]]))
    try output.write([2], to: PhotoPath("page"))
    #expect(folder.bytes(of: "out/page") == [2])
  }

  @Test func `a folder is made with those above it`() throws {
    let folder = try TemporaryFolder()
    try OutputFolder(folder["a/b/c/"]).write([7], to: PhotoPath("d/e/x.jpg"))
    #expect(folder.bytes(of: "a/b/c/d/e/x.jpg") == [7])
    #expect(try folder.files() == ["a/b/c/d/e/x.jpg"], "no temporary file is left")
  }

  @Test func `a file appears when it is finished, and leaves nothing when it is not`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    try output.write([1], to: PhotoPath("x"))
    do {
      let file = try FileReplacement(PhotoPath("x"), in: output)
      try file.write([2, 3])
      #expect(folder.bytes(of: "x") == [1])
      #expect(try folder.files().count == 2)
    }
    #expect(folder.bytes(of: "x") == [1])
    #expect(try folder.files() == ["x"])
    let file = try FileReplacement(PhotoPath("x"), in: output)
    try file.write([2, 3])
    try file.write([4])
    try file.finish()
    #expect(folder.bytes(of: "x") == [2, 3, 4])
    #expect(try folder.files() == ["x"])
  }

  @Test func `a file in the way of the folder is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "file")
    for name in ["file", "file/below"] {
      let error = #expect(throws: OutputError.self) { try OutputFolder(folder[name]) }
      #expect(error?.description.contains("Not a directory") == true, "\(error as Any)")
    }
  }

  @Test func `something in the way of one file concerns that photo alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "x/y")
    let output = try OutputFolder(folder.path)
    let long = PhotoPath(String(repeating: "n", count: 300))
    for name in [PhotoPath("x"), PhotoPath("x/y/z"), long] {
      let error = #expect(throws: OutputError.self) { try output.write([1], to: name) }
      #expect(error?.concernsOnePhoto == true, "\(error as Any)")
    }
    #expect(try folder.files() == ["x/y"])
  }

  @Test func `two runs cannot write into one folder`() throws {
    let folder = try TemporaryFolder()
    let first = try OutputFolder(folder.path)
    #expect(throws: OutputError.busy(folder.path)) { try OutputFolder(folder.path) }
    try first.write([1], to: PhotoPath("x"))
  }

  /// Writes a file past ``OutputFolder``, which would remove what else is left there.
  private static func leave(_ name: String, in folder: TemporaryFolder) throws {
    let url = URL(fileURLWithPath: folder[name].text)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data([1]).write(to: url)
  }

  @Test func `what a killed run left is removed, and nothing else`() throws {
    let folder = try TemporaryFolder()
    let left = [".sessionpix-1-2.part", "a/.sessionpix-77-1.part", "b/.sessionpix-1-1.part"]
    let others = ["a/.sessionpix-x.part", "a/.sessionpix-1-2.part.jpg", "a/x.part"]
    for name in left + others { try Self.leave(name, in: folder) }
    // The folder b is another run's.
    let other = try FileDescriptor(folder["b"], O_RDONLY)
    #expect(flock(other.number, LOCK_EX) == 0)
    let output = try OutputFolder(folder.path)
    for name in ["a/y", "b/y"] { try output.write([1], to: PhotoPath(name)) }
    #expect(flock(other.number, LOCK_UN) == 0)
    #expect(try folder.files() == (others + ["a/y", "b/y", left[2]]).sorted())
  }

  @Test func `threads that write into folders of an earlier run do not remove each other's files`()
    throws
  {
    let folder = try TemporaryFolder()
    let names = (1...300).map { "\($0)" }
    for name in names { try Self.leave("\(name)/.sessionpix-1-1.part", in: folder) }
    let output = try OutputFolder(folder.path)
    let failures = Locked<[OutputError]>([])
    // All come to each folder at about the same time.
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      do throws(OutputError) {
        var files = FileReplacements(in: output)
        for name in names { try files.write([1], to: PhotoPath("\(name)/\(thread)")) }
        try files.finish()
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try folder.files().count == 4 * names.count)
  }

  @Test func `an input is never overwritten, whatever it is called`() throws {
    let folder = try TemporaryFolder()
    try folder.write([9], to: "in/x.jpg")
    try FileManager.default.createDirectory(
      atPath: folder["out"].text, withIntermediateDirectories: true)
    try FileManager.default.linkItem(
      atPath: folder["in/x.jpg"].text, toPath: folder["out/y.jpg"].text)
    let output = try OutputFolder(folder["out"], for: try PhotoWalk([folder["in"]]))
    #expect(throws: OutputError.wouldOverwriteInput(folder["out/y.jpg"])) {
      try output.write([1], to: PhotoPath("y.jpg"))
    }
    #expect(folder.bytes(of: "in/x.jpg") == [9])
    #expect(folder.bytes(of: "out/y.jpg") == [9])
  }

  @Test(arguments: ["in", "in/", "in/a", "in/new/deeper", "link/new", "in/../in/a"])
  func `an output folder inside an input is refused before it is made`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "in/a/x.jpg")
    try folder.link("link", to: "in/a")
    let walk = try PhotoWalk([folder["in"]])
    #expect(throws: OutputError.insideInput(folder[name])) {
      try OutputFolder(folder[name], for: walk)
    }
    #expect(try folder.files() == ["in/a/x.jpg", "link/x.jpg"])
    #expect(!FileManager.default.fileExists(atPath: folder["in/new"].text))
  }

  @Test func `results do not go into an input folder that lies in the output folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "photos/x.jpg")
    try folder.write(to: "more/y.jpg")
    let walk = try PhotoWalk([folder["photos"], folder["more"]])
    // Absolute paths are names from the root.
    #expect(throws: OutputError.intoInput(folder["photos"])) {
      try OutputPlacement(path: PhotoPath("/"), walk: walk).check()
    }
    let one = try PhotoWalk([folder["photos"]])
    #expect(throws: Never.self) { try OutputFolder(folder.path, for: one) }
  }

  @Test func `a copy of what is no picture fares by its own name`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    let note = Findings(
      failed: .notAnImage, source: .init(path: PhotoPath("note.txt")),
      tool: SmallPhoto.pipeline().tool)
    #expect(note.status == .unsupported)
    let picture = try #require(try output.duplicate(note, as: PhotoPath("picture.jpg")))
    #expect(picture.status == .failed && picture.error == note.error)
    let back = try #require(try output.duplicate(picture, as: PhotoPath("other.txt")))
    #expect(back.status == .unsupported)
  }

  @Test func `of a copy's images that cannot all be made none stays`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.overview.jpg", "a.label-1.jpg", "b.label-1.jpg/in-the-way"] {
      try folder.write(to: name)
    }
    var original = try SmallPhoto.outcome(PhotoPath("a")).findings
    original.renditions = try ["overview", "label-1"].map {
      let path = "a.\($0).jpg"
      let digest = try #require(PhotoSource.file(folder[path]).sha256)
      return RenditionRecord(
        role: .overview, path: path, width: 1, height: 1, bytes: 1, sha256: digest, tokens: 1)
    }
    let output = try OutputFolder(folder.path)
    let copy = try #require(try output.duplicate(original, as: PhotoPath("b")))
    #expect(copy.error?.code == "not-written")
    #expect(folder.bytes(of: "b.overview.jpg") == nil)
    original.renditions?[1].bytes = 2
    #expect(try output.duplicate(original, as: PhotoPath("c")) == nil, "an image is not whole")
    #expect(folder.bytes(of: "c.overview.jpg") == nil)
    original.renditions?[1].bytes = 1
    original.renditions?[1].sha256 = "0"
    #expect(try output.duplicate(original, as: PhotoPath("c")) == nil, "an image was changed")
  }
}
