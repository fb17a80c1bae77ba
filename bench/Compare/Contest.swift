/// What is compared with what: one of ours, the others, and the photos that they get.
enum Contest: String, Codable, CaseIterable {
  /// Faces hidden, text read, an overview without metadata.
  case everything
  /// An overview without metadata, no more.
  case resize
  /// Everything on one photo, from the start of a process to its end.
  case coldStart

  /// For people.
  var title: String {
    switch self {
    case .everything: "Everything: faces hidden, text read, metadata gone, made smaller"
    case .resize: "Made smaller and stripped, no more"
    case .coldStart: "Cold start: one photo, from the start of the process to its end"
    }
  }

  /// Ours.
  var ours: Contestant {
    switch self {
    case .everything: .sessionPix
    case .resize: .sessionPixResize
    case .coldStart: .sessionPixColdStart
    }
  }

  /// All that take part, ours first.
  var contestants: [Contestant] { Contestant.allCases.filter { $0.contest == self } }
}
