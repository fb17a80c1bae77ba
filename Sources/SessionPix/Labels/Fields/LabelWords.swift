extension String {
  /// The words of a line, upper case, letters and digits only, empty ones left out.
  var labelWords: [String] { printedWords.map(\.gluedWord) }

  /// The same words as they are printed.
  var printedWords: [Substring] {
    split { $0.isWhitespace || ",;:()[]|/\"".contains($0) }.filter { !$0.gluedWord.isEmpty }
  }

  /// Four digits that read as a year of the age of electronics.
  var isYear: Bool {
    guard count == 4, let year = Int(self) else { return false }
    return (1940...2039).contains(year)
  }

  /// Whether letters and digits stand in it.
  var mixesLettersAndDigits: Bool { contains(where: \.isLetter) && contains(where: \.isNumber) }

  /// How many digits stand in it.
  var digitCount: Int { count(where: \.isNumber) }
}

extension [String] {
  /// All runs of neighbouring words of at most this length, the longest first.
  func runs(upTo length: Int) -> [ArraySlice<String>] {
    stride(from: Swift.min(length, count), to: 0, by: -1).flatMap { size in
      (0...(count - size)).map { self[$0..<($0 + size)] }
    }
  }
}

extension ArraySlice<String> {
  /// Whether this run is a part of one of the runs that stand at these places.
  func lies(in places: [Range<Int>]) -> Bool {
    places.contains { $0.lowerBound <= startIndex && endIndex <= $0.upperBound }
  }
}
