/// Puts photos that look alike into groups, each around the first of its photos.
struct LikenessGroups {
  private var leaders: [Likeness] = []
  private var counts: [Int] = []

  /// Adds a photo.
  ///
  /// - Returns: The number of its group.
  mutating func add(_ likeness: Likeness) -> Int {
    let found = leaders.firstIndex { $0.distance(to: likeness) <= Likeness.largestDistance }
    guard let found else {
      leaders.append(likeness)
      counts.append(1)
      return leaders.count - 1
    }
    counts[found] += 1
    return found
  }

  /// The group's name in the findings; nil where a photo is alone in it.
  func name(of group: Int) -> String? { counts[group] > 1 ? leaders[group].text : nil }
}
