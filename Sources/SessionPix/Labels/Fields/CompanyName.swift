/// A maker's name as companies print it: "© 1985 Northwold Research GmbH", "MADE BY KESTREL AUDIO PLC".
package struct CompanyName: Hashable, Sendable {
  /// The name, with the form of the company where that is printed.
  let text: String
  /// Whether it ends in the form of a company.
  let hasForm: Bool

  private static let leadIn: Set<String> = [
    "MADE", "BY", "MADEBY", "MANUFACTURED", "MFD", "MFG", "MANUFACTURER", "C", "COPYRIGHT",
    "DESIGNED", "DISTRIBUTED",
  ]
  /// A longer line is a sentence.
  private static let longest = 6

  /// Finds the name in a line; nil where neither a word in front nor the form of a company says that there is one.
  init?(_ line: String) {
    // "KESTRELLABS,INC." is two words, too.
    let spaced = line.replacing(/,(?=[A-Za-z])/, with: ", ")
    var words = Self.withoutGluedLeadIn(spaced.split(separator: " ").map(String.init))
    let isMadeBy = Self.dropLeadIn(&words)
    if let place = words.firstIndex(where: { $0.gluedWord == "MADE" }) {
      words.removeSubrange(place...)
    }
    let form = words.indices.dropFirst().last {
      PanelVocabulary.companyForms.contains(words[$0].gluedWord)
    }
    if let form { words.removeSubrange((form + 1)...) }
    // Names are written with capitals; a running text that mentions a company is not.
    let isName = words.allSatisfy { $0.first?.isLowercase != true }
    guard isMadeBy || form != nil, isName, (1...Self.longest).contains(words.count),
      words[0].gluedWord.count > 1
    else { return nil }
    text = words.joined(separator: " ").trimmingSigns
    hasForm = form != nil
  }

  /// The words with "MADE BY" apart from a name that the reader glued to it.
  private static func withoutGluedLeadIn(_ words: [String]) -> [String] {
    guard let first = words.first?.gluedWord else { return words }
    if first.hasPrefix("MADEBY"), first.count > 8 {
      return ["BY", String(first.dropFirst(6))] + words.dropFirst()
    }
    if words.count > 1, first == "MADE", words[1].gluedWord.hasPrefix("BY"),
      words[1].gluedWord.count > 4
    {
      return ["BY", String(words[1].dropFirst(2))] + words.dropFirst(2)
    }
    return words
  }

  /// Drops years, signs and words as "Manufactured by" in front; returns whether "by" was among them.
  private static func dropLeadIn(_ words: inout [String]) -> Bool {
    var saysBy = false
    while let first = words.first?.gluedWord,
      leadIn.contains(first) || first.isYear || first.isEmpty
    {
      saysBy = saysBy || first.hasSuffix("BY")
      words.removeFirst()
    }
    return saysBy
  }
}

extension CompanyName {
  /// A maker's name without the forms of companies at its end: "YAMAHA CORPORATION" is "YAMAHA".
  package static func withoutForms(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    while words.count > 1, let last = words.last,
      PanelVocabulary.companyForms.contains(last.gluedWord)
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
