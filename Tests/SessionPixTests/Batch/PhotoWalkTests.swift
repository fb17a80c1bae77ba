import Foundation
import Glibc
import Testing

@testable import SessionPix

struct PhotoWalkTests {
  private static func names(_ inputs: [PhotoPath]) throws -> [String] {
    try PhotoWalk(inputs).photos.map(\.name.text)
  }

  @Test func `every file is found, in the order of the bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.jpg", "a/z.jpg", "a/.hidden", "B.jpg", "notes.txt", "é.jpg"] {
      try folder.write(to: name)
    }
    #expect(
      try Self.names([folder.path])
        == ["B.jpg", "a/.hidden", "a/z.jpg", "b.jpg", "notes.txt", "é.jpg"])
  }

  @Test func `names that are not UTF-8 or differ by normalisation are files of their own`() throws {
    let folder = try TemporaryFolder()
    let names = [
      PhotoPath(bytes: [0x61, 0xFF, 0x2E, 0x6A]), PhotoPath("e\u{301}.jpg"),
      PhotoPath("\u{E9}.jpg"),
      PhotoPath("new\nline.jpg"), PhotoPath("😀 photo.jpg"),
    ]
    for (index, name) in names.enumerated() { try folder.write([UInt8(index)], to: name) }
    let photos = try PhotoWalk([folder.path]).photos
    #expect(Set(photos.map(\.name)) == Set(names))
    for photo in photos {
      let content = try photo.source.content(limits: DecodeLimits())
      #expect(names[Int(content[0])] == photo.name)
    }
  }

  @Test func `a file, and one of several inputs, is named by its path as it was given`() throws {
    let folder = try TemporaryFolder()
    for name in ["one/photos/x.jpg", "two/photos/x.jpg", "two/x.jpg"] { try folder.write(to: name) }
    let root = folder.path.text.dropFirst() + "/"
    #expect(try Self.names([folder["two/x.jpg"]]) == [root + "two/x.jpg"])
    #expect(
      try Self.names(["one/photos/", "./two//photos", "two/./x.jpg"].map { folder[$0] })
        == ["one/photos/x.jpg", "two/photos/x.jpg", "two/x.jpg"].map { root + $0 })
  }

  @Test(arguments: [
    ("x.jpg", "x.jpg"), ("./a//b/", "a/b"), ("/a/./b", "a/b"), (".", ""), ("/", ""),
    ("no/../such", "no/such"), ("../no/../such", "no/such"),
  ])
  func `what leads nowhere in a path is left out of the name`(path: String, name: String) {
    #expect(PhotoPath(path).inputName.text == name)
  }

  @Test func `a path with .. is named by where it leads`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "real/deep/x.jpg")
    try folder.link("link", to: "real/deep")
    let root = try #require(folder.path.text.first == "/" ? folder.path.text.dropFirst() : nil)
    #expect(folder["real/deep/../y.jpg"].inputName.text == root + "/real/y.jpg")
    #expect(folder["link/../y.jpg"].inputName.text == root + "/real/y.jpg")
    let here = FileManager.default.currentDirectoryPath.split(separator: "/")
    let above = here.dropLast().joined(separator: "/")
    #expect(PhotoPath("../x.jpg").inputName.text == above + "/x.jpg")
    let back = "../" + (here.last ?? "") + "/x.jpg"
    #expect(PhotoPath(back).inputName.text == "x.jpg", "it leads back to the working folder")
  }

  @Test func `a photo has one name, whatever else is named beside it`() throws {
    let folder = try TemporaryFolder()
    for name in ["x/p.jpg", "y/p.jpg"] { try folder.write(to: name) }
    let (x, y) = (folder["x/p.jpg"], folder["y/p.jpg"])
    let names = try Self.names([x, y])
    #expect(try Self.names([y, x]) == names.reversed())
    #expect(try Self.names([x]) + Self.names([y]) == names)
    #expect(try PhotoWalk(PhotoInputs([], listed: [y])).photos.map(\.name.text) == [names[1]])
    #expect(
      try PhotoWalk(PhotoInputs([], listed: [folder["x"]])).photos.map(\.name.text) == [names[0]])
  }

  @Test func `a photo that is named twice is prepared once, two photos of one name are refused`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(to: "x.jpg")
    let path = folder["x.jpg"]
    #expect(try Self.names([path, folder["./x.jpg"], path]).count == 1)
    // There is none, but it could be.
    let other = PhotoPath(String(path.text.dropFirst()))
    let walk = PhotoWalk(present: PhotoInputs([path], listed: [other]))
    #expect(walk.remarks == [.init(path: other, reason: .nameTaken(by: path))])
    #expect(throws: InputError.sameName(path, other)) {
      try PhotoWalk(PhotoInputs([path], listed: [other]))
    }
  }

  @Test
  func `what is missing of a list is a photo that cannot be read, and an empty list is no photo`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(to: "x.jpg")
    let walk = try PhotoWalk(PhotoInputs([], listed: [folder["x.jpg"], folder["gone.jpg"]]))
    #expect(walk.photos.map(\.source.path) == [folder["x.jpg"], folder["gone.jpg"]])
    #expect(try PhotoWalk(PhotoInputs([], listed: [])).photos.isEmpty)
    #expect(throws: InputError.self) { try PhotoWalk(PhotoInputs([folder["no"]], listed: [])) }
  }

  @Test func `a link that leads back is told and not followed, others are followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "a/x.jpg")
    try folder.link("a/loop", to: "..")
    try folder.link("b", to: "a")
    try folder.link("y.jpg", to: "a/x.jpg")
    let walk = try PhotoWalk([folder.path])
    #expect(walk.photos.map(\.name.text) == ["a/x.jpg", "b/x.jpg", "y.jpg"])
    #expect(walk.remarks.map(\.reason) == [.loop, .loop])
  }

  @Test func `a link to nowhere and one to itself are photos that cannot be read`() throws {
    let folder = try TemporaryFolder()
    try folder.link("self.jpg", to: "self.jpg")
    try folder.link("gone.jpg", to: "nowhere.jpg")
    let photos = try PhotoWalk([folder.path]).photos
    #expect(photos.map(\.name.text) == ["gone.jpg", "self.jpg"])
    for photo in photos {
      let error = #expect(throws: PhotoError.self) {
        try photo.source.content(limits: DecodeLimits())
      }
      #expect(error?.code == "unreadable")
    }
  }

  @Test func `a pipe in a folder is told, one that is named becomes a photo`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "x.jpg")
    #expect(unsafe folder["pipe"].withCString { unsafe mkfifo($0, 0o600) } == 0)
    let walk = try PhotoWalk([folder.path])
    #expect(walk.photos.map(\.name.text) == ["x.jpg"])
    #expect(walk.remarks.map(\.reason) == [.special])
    #expect(try Self.names([folder["pipe"]]).map { $0.hasSuffix("/pipe") } == [true])
  }

  @Test func `paths that do not exist are all named`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: InputError.self) {
      try PhotoWalk([folder["a"], folder.path, folder["b"]])
    }
    guard case .missing(let missing) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(missing.map(\.path) == [folder["a"], folder["b"]])
  }

  @Test func `folders without a file are refused`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: InputError.noFiles([folder.path], [])) { try PhotoWalk([folder.path]) }
  }

  @Test(.enabled(if: geteuid() != 0, "root can read every folder"))
  func `a folder that cannot be read is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "x.jpg")
    try folder.write(to: "closed/y.jpg")
    _ = unsafe folder["closed"].withCString { unsafe chmod($0, 0) }
    defer { _ = unsafe folder["closed"].withCString { unsafe chmod($0, 0o700) } }
    let walk = try PhotoWalk([folder.path])
    #expect(walk.photos.count == 1)
    #expect(walk.remarks.map(\.path) == [folder["closed"]])
  }
}
