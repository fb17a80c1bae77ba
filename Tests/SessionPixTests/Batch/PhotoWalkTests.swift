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

  @Test func `a single file is named by its file name`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "deep/down/x.jpg")
    #expect(try Self.names([folder["deep/down/x.jpg"]]) == ["x.jpg"])
  }

  @Test func `several inputs are kept apart by their names, numbered when equal`() throws {
    let folder = try TemporaryFolder()
    for name in ["one/photos/x.jpg", "two/photos/x.jpg", "two/x.jpg", "x.jpg"] {
      try folder.write(to: name)
    }
    let inputs = ["one/photos/", "two/photos", "two/x.jpg", "x.jpg", "two/photos/.."]
    #expect(
      try Self.names(inputs.map { folder[$0] })
        == ["photos/x.jpg", "photos-2/x.jpg", "x.jpg", "x-2.jpg", "two/photos/x.jpg", "two/x.jpg"])
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
    #expect(try Self.names([folder["pipe"]]) == ["pipe"])
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
