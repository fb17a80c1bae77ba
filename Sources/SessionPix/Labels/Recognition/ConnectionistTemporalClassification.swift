/// Greedy decoding of a recogniser's output: the best class of each step, repeats and blanks dropped.
///
/// A. Graves et al., "Connectionist Temporal Classification", ICML 2006. Class 0 is the blank, the last
/// one the space, between them the model's own character list.
struct ConnectionistTemporalClassification: Sendable {
  /// The classes that are looked at, ascending: blank, printable ASCII and a few signs of type plates. Labels are
  /// in Latin letters; leaving out tens of thousands of Chinese classes is faster and misreads less.
  private let classes: [(index: Int, text: String)]

  /// - Parameter characterList: One character a line, as the model's metadata holds it.
  init(characterList: String) {
    let characters = characterList.split(separator: "\n", omittingEmptySubsequences: false)
    var classes = [(index: 0, text: "")]
    for (index, character) in characters.enumerated() where Self.isExpected(character) {
      classes.append((index + 1, String(character)))
    }
    self.classes = classes + [(characters.count + 1, " ")]
  }

  private static func isExpected(_ character: Substring) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return false
    }
    return (0x21...0x7E).contains(scalar.value) || (0xC0...0xFF).contains(scalar.value)
      || "°Ω±µ©®™№".unicodeScalars.contains(scalar)
  }

  /// The text of each line of a batch: lines, steps, classes.
  @unsafe
  func readings(of output: TensorView) -> [Reading] {
    let lines = unsafe output.shape[0]
    return (0..<lines).map { unsafe reading(of: output, line: $0) }
  }

  /// The text of one line; its confidence is the mean probability of the characters that are kept.
  @unsafe
  private func reading(of output: TensorView, line: Int) -> Reading {
    let steps = unsafe output.shape[1]
    let width = unsafe output.shape[2]
    var text = ""
    var sum: Double = 0
    var kept = 0
    var previous = 0
    for step in 0..<steps {
      let start = (line * steps + step) * width
      var best = 0
      var value: Float = -1
      for (position, entry) in classes.enumerated() where entry.index < width {
        let probability = unsafe output.values[start + entry.index]
        if probability > value { (best, value) = (position, probability) }
      }
      if best != 0, best != previous {
        text += classes[best].text
        sum += Double(value)
        kept += 1
      }
      previous = best
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return Reading(text: words, confidence: kept > 0 ? min(sum / Double(kept), 1) : 0)
  }
}
