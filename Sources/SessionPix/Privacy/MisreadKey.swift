/// A key word that is known though letters of it were read as others.
struct MisreadKey {
  /// What it is, without spaces.
  let word: GluedWord
  /// What it announces.
  let kind: PersonalTextKind
  /// How far what was read may be from it, see ``ConfusionDistance``.
  let limit: Double
  /// Whether a colon or the like must follow: short words are near too many others.
  let needsSign: Bool

  init(_ word: String, _ kind: PersonalTextKind, limit: Double, needsSign: Bool) {
    self.word = GluedWord(word)
    self.kind = kind
    self.limit = limit
    self.needsSign = needsSign
  }
}
