import Testing

@testable import SessionPix

struct HashedNamesTests {
  private static let names = HashedNames(key: Array("0123456789abcdef".utf8))

  @Test func `a name is HMAC-SHA-256 of the path and keeps a picture's ending`() {
    // By Python: hmac.new(b"0123456789abcdef", b"a/b.JPG", "sha256"), and of nothing.
    #expect(
      Self.names.name(for: PhotoPath("a/b.JPG")).text
        == "photo-496dc93f-5273c3cb3bdbf3f9e0a05a57683e20b9.jpg")
  }

  @Test func `nothing of the path is left, and other paths and keys give other names`() {
    let path = PhotoPath(bytes: Array("Anna/secret.note".utf8) + [0xFF])
    let name = Self.names.name(for: path)
    #expect(name.text.wholeMatch(of: /photo-[0-9a-f]{8}-[0-9a-f]{32}/) != nil)
    #expect(name == Self.names.name(for: path))
    #expect(name != Self.names.name(for: PhotoPath("Anna/secret.note")))
    let other = HashedNames(key: Array("0123456789abcdeF".utf8))
    #expect(other.name(for: path).text.dropFirst(15) != name.text.dropFirst(15))
    #expect(Self.names.made(name) && !other.made(name) && !other.made(PhotoPath("a.jpg")))
  }

  @Test func `a walk keeps its photos and comes in the order of the names`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.jpg", "b.jpg", "deep/c.png", "d.txt"] { try folder.write(to: name) }
    try folder.link("deep/loop", to: "..")
    let walk = try PhotoWalk([folder.path])
    let renamed = walk.renamed(by: Self.names)
    #expect(Set(renamed.photos.map(\.source)) == Set(walk.photos.map(\.source)))
    let names = renamed.photos.map(\.name.text)
    #expect(names == names.sorted() && Set(names).count == 4)
    #expect(!"\(renamed.photos.map(\.name))\(renamed.remarks)".contains("deep"))
    #expect(renamed.remarks.count == 1)
  }

  @Test func `a folder holds names of one kind and of one key`() throws {
    let folder = try TemporaryFolder()
    let other = HashedNames(key: Array("another key that is long".utf8))
    func output(_ name: String, _ photo: PhotoPath) throws -> OutputFolder {
      let output = try OutputFolder(folder[name])
      let findings = try FindingsFile(in: output)
      _ = try findings.record(try SmallPhoto.outcome(photo))
      return output
    }
    func refusal(_ output: OutputFolder, _ names: HashedNames?) -> OutputError? {
      do throws(OutputError) {
        try output.path.checkNames(names)
        return nil
      } catch {
        return error
      }
    }
    let new = try OutputFolder(folder["new"])
    #expect(refusal(new, nil) == nil && refusal(new, Self.names) == nil)
    let kept = try output("kept", PhotoPath("a.jpg"))
    #expect(refusal(kept, nil) == nil)
    #expect(refusal(kept, Self.names) == .namesKept(kept.path))
    let hashed = try output("hashed", Self.names.name(for: PhotoPath("a.jpg")))
    #expect(refusal(hashed, Self.names) == nil)
    #expect(refusal(hashed, nil) == .namesHashed(hashed.path))
    #expect(refusal(hashed, other) == .otherNamesKey(hashed.path))
  }
}
