/// What a person would ask who looks at the candidates: which of two letters it is, which of two values.
struct OpenQuestions {
  /// Two candidates that are nearer than this are a question.
  private static let close = 0.2
  private static let limit = 8

  let sentences: [String]

  /// The questions about candidates.
  ///
  /// - Parameters:
  ///   - candidates: What is told.
  ///   - refuted: The values whose own check fails.
  ///   - asksForSerials: Whether serial numbers are asked for.
  init(
    _ candidates: [VisionBrief.Candidate], refuted: Set<String> = [], asksForSerials: Bool
  ) {
    let fields = LabelField.allCases.filter { $0 != .serial || asksForSerials }
    let sentences = fields.flatMap { field in
      let own = candidates.filter { $0.field == field }
      guard !own.isEmpty else { return ["\(field.rawValue): none was read; is one legible?"] }
      let devices = Set(own.map(\.device)).sorted()
      return devices.flatMap { device in
        Self.questions(
          devices.count > 1 ? "\(field.rawValue) of device \(device)" : field.rawValue,
          own.filter { $0.device == device }, refuted)
      }
    }
    self.sentences = Array(sentences.prefix(Self.limit))
  }

  /// What is open about one field of one device, the likeliest candidate first.
  private static func questions(
    _ subject: String, _ candidates: [VisionBrief.Candidate], _ refuted: Set<String>
  ) -> [String] {
    guard let best = candidates.first else { return [] }
    let misread = candidates.filter { $0.field == .serial && refuted.contains($0.value) }.map {
      "\(subject): the check digit of \"\($0.value)\" does not fit; which character was misread?"
    }
    let letters = misread + best.alternatives.compactMap { difference(subject, best.value, $0) }
    guard let rival = candidates.dropFirst().first,
      best.confidence - rival.confidence < close
    else { return letters }
    return letters + ["\(subject): \"\(best.value)\" or \"\(rival.value)\"?"]
  }

  /// The one character in which two readings differ.
  private static func difference(
    _ subject: String, _ value: String, _ other: String
  ) -> String? {
    let (first, second) = (Array(value), Array(other))
    guard first.count == second.count else { return nil }
    let places = first.indices.filter { first[$0] != second[$0] }
    guard places.count == 1, let place = places.first else { return nil }
    return "\(subject): \(first[place]) or \(second[place]) at position \(place + 1)"
      + " of \"\(value)\"?"
  }
}
