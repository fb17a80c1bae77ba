import Testing

@testable import SessionPix

struct CharacterClassesTests {
  @Test func `blank, Latin characters and the space are kept`() {
    let classes = CharacterClasses(characterList: "A\n\u{4E2D}\nb\n\u{6587}\nΩ")
    #expect(classes.kept == [0, 1, 3, 5, 6])
    #expect(classes.characters == ["", "A", "b", "Ω", " "])
    #expect(classes.count == 7)
  }

  @Test func `the recogniser's own list has what labels need`() throws {
    let onnx = try ModelFolder.located().content(of: "ppocrv6-small-recognition")
    let list = try #require(OnnxModel(onnx).metadata("character"))
    let kept = Set(CharacterClasses(characterList: list).characters)
    for character in "ABCXYZabcxyz0123456789-/.#" { #expect(kept.contains(String(character))) }
  }
}
