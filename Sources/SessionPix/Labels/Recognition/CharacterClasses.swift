/// The classes of a recogniser that are kept: blank, printable ASCII and a few signs of type plates. Labels are in Latin
/// letters; without tens of thousands of Chinese classes reading is faster and misreads less.
struct CharacterClasses: Sendable {
  /// Their indices among all classes, ascending.
  let kept: [Int]
  /// What each of them stands for; nothing for the blank, which is the first.
  let characters: [String]
  /// How many classes there are in all: the blank, one for each character of the list, and the space.
  let count: Int

  /// - Parameter characterList: One character a line, as the model's metadata holds it.
  init(characterList: String) {
    let all = characterList.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = all.indices.filter { Self.isExpected(all[$0]) }
    count = all.count + 2
    kept = [0] + expected.map { $0 + 1 } + [all.count + 1]
    characters = [""] + expected.map { String(all[$0]) } + [" "]
  }

  private static func isExpected(_ character: Substring) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return false
    }
    return (0x21...0x7E).contains(scalar.value) || (0xC0...0xFF).contains(scalar.value)
      || "°Ω±µ©®™№".unicodeScalars.contains(scalar)
  }
}
