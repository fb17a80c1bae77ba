/// The figures that floors are about.
struct FloorFigures {
  struct Figure {
    let measure: FloorMeasure
    let contestant: Contestant?
    let value: Double
  }

  let all: [Figure]

  /// Ratios against each other program of a result, and the instructions where they were counted.
  init(_ result: CompareResult, instructions: Int?) {
    var figures: [Figure] = []
    for contest in result.contests {
      let ours = Double(contest.entries.first { $0.contestant.isOurs }?.peakBytes ?? 0)
      for entry in contest.entries where !entry.contestant.isOurs {
        figures += [
          Figure(
            measure: .speed, contestant: entry.contestant, value: entry.speedRatio.median),
          Figure(measure: .cpu, contestant: entry.contestant, value: entry.cpuRatio.median),
        ]
        // What a small program takes for a moment is met by chance.
        if contest.contest == .everything, ours > 0, entry.peakBytes > 0 {
          figures.append(
            Figure(
              measure: .memory, contestant: entry.contestant,
              value: ours / Double(entry.peakBytes)))
        }
      }
    }
    if let instructions {
      figures.append(
        Figure(measure: .instructions, contestant: nil, value: Double(instructions)))
    }
    all = figures
  }

  /// A figure; nil where it was not measured.
  func value(_ measure: FloorMeasure, _ contestant: Contestant?) -> Double? {
    all.first { $0.measure == measure && $0.contestant == contestant }?.value
  }
}
