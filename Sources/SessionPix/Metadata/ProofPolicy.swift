/// What a written file may hold beside its pixels.
public enum ProofPolicy: Hashable, Sendable {
  /// Pixels only: what an encoder of bare pixels writes.
  case rendition
  /// What ``CleanedPhoto`` writes: also an orientation in a block of one tag, a canonical colour profile, the fixed
  /// colour chunks of PNG, and encodings of cameras that no encoder of ours uses (four components, 16-bit tables).
  ///
  /// Each block is compared with the bytes that it must have.
  case cleaned
}
