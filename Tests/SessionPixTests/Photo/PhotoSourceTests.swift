import Foundation
import Testing

@testable import SessionPix

struct PhotoSourceTests {
  static func failure(_ path: PhotoPath) -> PhotoError? {
    do throws(PhotoError) {
      _ = try PhotoSource.file(path).content(limits: DecodeLimits())
      return nil
    } catch {
      return error
    }
  }

  @Test func `what cannot be read says why`() {
    #expect(
      Self.failure(PhotoPath("/nowhere/at/all.jpg"))
        == .unreadable(reason: "No such file or directory"))
    #expect(Self.failure(PhotoPath("/tmp")) == .unreadable(reason: "it is not a regular file"))
    #expect(Self.failure(PhotoPath("/dev/null")) == .unreadable(reason: "it is not a regular file"))
  }

  @Test func `nothing is empty`() throws {
    #expect {
      try PhotoSource.bytes([], name: "x").content(limits: DecodeLimits())
    } throws: {
      $0 as? PhotoError == .empty
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).jpg")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(Self.failure(PhotoPath(file.path)) == .empty)
  }

  @Test func `a file is opened by the bytes of its name`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = PhotoPath(bytes: Array(folder.path.utf8)).appending(
      PhotoPath(bytes: [0x41, 0xFF, 0x25]))
    let file = unsafe try #require(name.withCString { unsafe fopen($0, "w") })
    unsafe fputs("abc", file)
    unsafe fclose(file)
    #expect(
      try PhotoSource.file(name).content(limits: DecodeLimits()) == Array("abc".utf8))
    #expect(!name.isText)
    #expect(name.lastComponent.text == "A%FF%25")
  }

  @Test func `names that differ only by normalisation are two`() {
    let composed = PhotoPath("caf\u{E9}.jpg")
    let decomposed = PhotoPath("cafe\u{301}.jpg")
    #expect(composed != decomposed)
    #expect(composed.text == decomposed.text, "Swift takes the texts as equal: keys are bytes")
  }

  @Test func `a path is taken apart and put together`() {
    let path = PhotoPath("a/b.jpg")
    #expect(path.lastComponent == PhotoPath("b.jpg"))
    #expect(path.parent == PhotoPath("a"))
    #expect(PhotoPath("b.jpg").parent == PhotoPath("."))
    #expect(PhotoPath("/b.jpg").parent == PhotoPath("/"))
    #expect(PhotoPath("a/b/").lastComponent == PhotoPath("b"))
    #expect(PhotoPath("a").appending(PhotoPath("b")) == PhotoPath("a/b"))
    #expect(PhotoPath("a/").appending(PhotoPath("b")) == PhotoPath("a/b"))
    #expect(PhotoPath("").appending(PhotoPath("b")) == PhotoPath("b"))
    #expect(path.appending(suffix: ".x") == PhotoPath("a/b.jpg.x"))
  }
}
