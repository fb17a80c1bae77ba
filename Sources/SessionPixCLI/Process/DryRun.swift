import SessionPix

/// `process --dry-run`: says what a run would do, and writes nothing.
struct DryRun {
  /// The photos under their own names.
  let found: PhotoWalk
  /// What makes names that say nothing; nil where names are kept.
  let names: HashedNames?
  let console: Console
  let lines: RunLines

  /// Says of each photo what a run would do; of names that say nothing also what they stand for.
  func tell(_ plan: borrowing BatchPlan) throws {
    for photo in found.photos {
      let named = names.map { NamedSource(photo.source, as: $0.name(for: photo.name)) } ?? photo
      let action: RunLines.Plan.Action =
        plan.unchangedStatus(of: named) == nil ? .prepare : .unchanged
      let original = names == nil ? nil : photo.name
      guard lines.console == nil else {
        try lines.print(RunLines.Plan(named.name, action, original: original))
        continue
      }
      let words = [action.rawValue, named.name.display] + (original.map { [$0.display] } ?? [])
      try console.data(words.joined(separator: " "))
    }
  }
}
