/// The label crops that are worth their tokens.
struct LabelChoice {
  /// A line of which a chosen crop shows this share needs no crop of its own.
  private static let shown = 0.9
  /// The crops, the most valuable first.
  let chosen: [Rendition]
  /// Which of ``chosen`` shows a region: its own crop, or one that shows it all the same.
  let places: [Int: Int]

  /// Chooses by what the candidates of a crop's line are sure of for its tokens. What is painted over is worth nothing, and
  /// what is worth nothing is not sent.
  init(of labels: [Rendition], for maker: VisionImageMaker) throws(BriefError) {
    let regions = maker.findings.regions ?? []
    let values = Self.values(maker)
    func value(_ label: Rendition) -> Double {
      (label.record.region.flatMap { values[$0] } ?? 0) / Double(max(1, label.record.tokens))
    }
    let ranked = labels.enumerated().filter { value($0.element) > 0 }.sorted {
      (value($0.element), -$0.offset) > (value($1.element), -$1.offset)
    }
    var chosen: [Rendition] = []
    var areas: [Box] = []
    var places: [Int: Int] = [:]
    for (_, label) in ranked {
      guard let region = label.record.region, regions.indices.contains(region) else { continue }
      let line = regions[region].quad.bounds
      let place = areas.firstIndex { $0.intersectionArea(line) >= Self.shown * line.area }
      if place == nil, chosen.count < maker.policy.labelLimit {
        chosen.append(label)
        areas.append(try maker.shown(by: regions[region].quad).bounds)
        places[region] = chosen.count - 1
      } else {
        places[region] = place
      }
    }
    self.chosen = chosen
    self.places = places
  }

  /// By region, the confidences of its candidates in all.
  private static func values(_ maker: VisionImageMaker) -> [Int: Double] {
    guard let all = maker.findings.candidates else { return [:] }
    let shows = maker.policy.showsSerials
    let candidates = LabelField.allCases.filter { shows || $0 != .serial }.flatMap { all[$0] }
      .filter { shows || !maker.traces.hides($0) }
    return candidates.reduce(into: [:]) { values, candidate in
      if let region = candidate.region { values[region, default: 0] += candidate.confidence }
    }
  }
}
