import SessionPix

/// One printed string or one candidate as an item of a list.
enum GalleryRow {
  static func html(_ string: PrintedString) -> String {
    let fate =
      switch string.fate {
      case .offered(let rank, let confidence):
        "rank \(rank), \(confidence.thousandths)"
      case .late(let rank): "missed: candidate number \(rank)"
      case .read(let line): "missed, though read: \(line)"
      case .unread: "missed, not read"
      }
    return "<li class=\"\(string.isHit ? "hit" : "miss")\">\(HTMLText.escaped(string.text))"
      + " <small>\(HTMLText.escaped(fate))</small></li>"
  }

  /// A candidate; nil counts neither as right nor as wrong.
  static func html(_ candidate: LabelCandidate, _ counted: CountedCandidate?) -> String {
    let percent = Int(min(max(candidate.confidence, 0), 1) * 100)
    let notes = candidate.evidence + (candidate.printed ? [] : ["not printed"])
    let region = candidate.region.map { " data-region=\"\($0)\"" } ?? ""
    return "<li class=\"\(judgement(counted))\"\(region)><span class=\"value\">"
      + "\(HTMLText.escaped(candidate.value)) <small>"
      + "\(HTMLText.escaped(notes.joined(separator: ", ")))</small></span>"
      + "<span class=\"bar\"><i style=\"width:\(percent)%\"></i></span>"
      + "<span class=\"confidence\">\(candidate.confidence.thousandths)</span></li>"
  }

  private static func judgement(_ candidate: CountedCandidate?) -> String {
    guard let candidate else { return "" }
    if candidate.isRight { return "right" }
    return candidate.isClaim ? "wrong" : "offered"
  }
}
