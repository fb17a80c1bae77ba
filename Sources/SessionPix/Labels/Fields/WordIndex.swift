/// Where words stand in a list. The places of one word are chained, so that tens of thousands of words are indexed without
/// an array for each.
struct WordIndex: Sendable {
  /// The last place of each word.
  private var last: [GluedWord: Int]
  /// The place before each that holds the same word, or -1.
  private var previous: [Int]

  /// An index of these words.
  init(_ words: some Collection<GluedWord>) {
    last = Dictionary(minimumCapacity: words.count)
    previous = []
    previous.reserveCapacity(words.count)
    for (place, word) in words.enumerated() {
      previous.append(last.updateValue(place, forKey: word) ?? -1)
    }
  }

  /// The places of a word, ascending.
  func places(of word: GluedWord) -> [Int] {
    var places: [Int] = []
    var place = last[word] ?? -1
    while place >= 0 {
      places.append(place)
      place = previous[place]
    }
    return places.reversed()
  }
}
