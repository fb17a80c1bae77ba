/// Something that reads bytes which others wrote. Whatever they are, it must come to an end without a trap, and what it
/// says of them must hold.
enum FuzzTarget: String, CaseIterable {
  /// A photo is decoded.
  case opening
  /// A written image is walked for the proof that it holds pixels only.
  case proof
  /// A photo is written anew without its metadata.
  case cleaning
  /// A line of `findings.jsonl` or `corrections.jsonl` is read.
  case findings
  /// A config file is read.
  case config
  /// Lines between a run and its workers are read.
  case worker

  /// Tries an input.
  ///
  /// - Parameter bytes: Anything.
  /// - Returns: What was said of the input and does not hold; nil where all is well.
  func fault(with bytes: [UInt8]) -> String? {
    switch self {
    case .opening: Self.openingFault(with: bytes)
    case .proof: Self.proofFault(with: bytes)
    case .cleaning: Self.cleaningFault(with: bytes)
    case .findings: Self.findingsFault(with: bytes)
    case .config: Self.configFault(with: bytes)
    case .worker: Self.workerFault(with: bytes)
    }
  }
}
