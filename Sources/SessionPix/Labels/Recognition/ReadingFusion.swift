/// Two readings of one line made into one region: where they agree the confidence is high, where they differ
/// the surer one stands and the other is kept as an alternative.
struct ReadingFusion: Sendable {
  let first: (name: String, reading: Reading)
  let second: (name: String, reading: Reading)
  /// The second reader sees noise as text more often: its confidence counts this much.
  private static let trustInSecond = 0.6

  func region(quad: Quad) -> TextRegion {
    let (a, b) = (first.reading, second.reading)
    let glued = (a.text.gluedWord, b.text.gluedWord)
    if !glued.0.isEmpty, glued.0 == glued.1 {
      let doubt = (1 - max(a.confidence, 0)) * (1 - Self.trustInSecond * b.confidence)
      return TextRegion(
        quad: quad, text: a.text, confidence: 1 - doubt, reader: "\(first.name)+\(second.name)")
    }
    let secondCounts = b.confidence * Self.trustInSecond
    let firstStands = glued.1.isEmpty || a.confidence >= secondCounts
    let standing = firstStands ? a : b
    let other = firstStands ? b : a
    return TextRegion(
      quad: quad, text: standing.text,
      confidence: min(max(firstStands ? a.confidence : secondCounts, 0), 1),
      reader: firstStands ? first.name : second.name,
      alternatives: other.text.gluedWord.isEmpty || other.confidence <= 0 ? [] : [other.text])
  }
}
