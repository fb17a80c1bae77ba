/// What a person would ask who looks at the candidates: which of two letters it is, which of two values.
struct OpenQuestions {
  /// Two candidates that are nearer than this are a question.
  private static let close = 0.2
  private static let limit = 8

  let sentences: [String]

  init(_ candidates: [VisionBrief.Candidate], asksForSerials: Bool) {
    var sentences: [String] = []
    for field in LabelField.allCases where field != .serial || asksForSerials {
      let own = candidates.filter { $0.field == field }
      guard let best = own.first else {
        sentences.append("\(field.rawValue): none was read; is one legible?")
        continue
      }
      sentences += best.alternatives.compactMap { Self.difference(field, best.value, $0) }
      let rivals = own.dropFirst().filter {
        $0.device == best.device && best.confidence - $0.confidence < Self.close
      }
      if let rival = rivals.first {
        sentences.append("\(field.rawValue): \"\(best.value)\" or \"\(rival.value)\"?")
      }
    }
    self.sentences = Array(sentences.prefix(Self.limit))
  }

  /// The one character in which two readings differ.
  private static func difference(
    _ field: LabelField, _ value: String, _ other: String
  ) -> String? {
    let (first, second) = (Array(value), Array(other))
    guard first.count == second.count else { return nil }
    let places = first.indices.filter { first[$0] != second[$0] }
    guard places.count == 1, let place = places.first else { return nil }
    return "\(field.rawValue): \(first[place]) or \(second[place]) at position \(place + 1)"
      + " of \"\(value)\"?"
  }
}
