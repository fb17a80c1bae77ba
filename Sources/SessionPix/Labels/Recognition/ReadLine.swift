/// A line with the direction in which it was read best.
struct ReadLine: Sendable {
  /// In pixels of the photo, from the text's own left upper corner on.
  var quad: Quad
  /// How far that is from the direction in which the line was found.
  var quarterTurns: Int
  /// What the first reader made of it.
  var reading: Reading
  /// What was read in its place when the photo was searched at other sizes.
  var others: [String] = []

  /// How much was read with confidence: more characters count more, those of less than even odds against it.
  var legibility: Double { (reading.confidence - 0.5) * Double(reading.text.count) }

  /// Whether the middle of one lies in the other.
  func overlaps(_ other: ReadLine) -> Bool {
    quad.contains(other.quad.centre) || other.quad.contains(quad.centre)
  }
}

extension [ReadLine] {
  /// Lines of the other direction count from this confidence on.
  private static var surelyCrossing: Double { 0.8 }
  /// A line that was read with this confidence is not read again at another size.
  private static var sure: Double { 0.95 }
  /// Lines whose lengths differ less than this are the same.
  private static var sameLength: Double { 1.15 }

  /// How much was read with confidence in lines that run in the direction of the search.
  var legibility: Double {
    filter { $0.quarterTurns == 0 }.reduce(0) { $0 + $1.legibility }
  }

  /// With those of another search of the same photo: in each place stands what is more legible, and the other as what
  /// may be meant.
  func merged(with found: [ReadLine]) -> [ReadLine] {
    found.reduce(into: self) { lines, line in
      let covered = lines.indices.filter { lines[$0].overlaps(line) }
      guard let best = covered.max(by: { lines[$0].legibility < lines[$1].legibility }) else {
        return lines.append(line)
      }
      guard line.legibility > covered.reduce(0, { $0 + lines[$1].legibility }) else {
        return lines[best].others.append(line.reading.text)
      }
      var line = line
      line.others += covered.map { lines[$0].reading.text }
      for index in covered.reversed() { lines.remove(at: index) }
      lines.append(line)
    }
  }

  /// Those that say something new: the others lie where a line of the same length was read surely.
  func unread(_ found: [DetectedLine]) -> [DetectedLine] {
    let sure = filter { $0.reading.confidence >= Self.sure }
    return found.filter { line in
      !sure.contains {
        $0.quad.contains(line.quad.centre)
          && Swift.max(line.quad.length, line.quad.thickness)
            < Self.sameLength * Swift.max($0.quad.length, $0.quad.thickness)
      }
    }
  }

  /// With lines of the other direction that are read surely, in the place of what they cover.
  func adding(crossing: [ReadLine]) -> [ReadLine] {
    let sure = crossing.filter {
      $0.quarterTurns.isMultiple(of: 2) && $0.reading.confidence >= Self.surelyCrossing
        && $0.reading.text.count > 2
    }
    return sure.reduce(into: self) { lines, line in
      let covered = lines.indices.filter { line.quad.contains(lines[$0].quad.centre) }
      let isCoveredItself = lines.contains { $0.quad.contains(line.quad.centre) }
      guard
        covered.isEmpty
          ? !isCoveredItself
          : line.legibility > covered.reduce(0, { $0 + lines[$1].legibility })
      else { return }
      for index in covered.reversed() { lines.remove(at: index) }
      lines.append(line)
    }
  }
}
