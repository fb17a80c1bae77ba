public import SessionPix

extension Verdict {
  /// Merges what the readers found with what a model answered.
  ///
  /// - Parameters:
  ///   - findings: The record of the photo.
  ///   - identity: The answer of the first pass.
  ///   - controls: The answer of the second pass.
  ///   - model: The model that was asked.
  public init(
    _ findings: Findings, identity: IdentityAnswer, controls: ControlsAnswer? = nil, model: String
  ) {
    let candidates = findings.candidates ?? Findings.Candidates()
    let read = LabelField.allCases.flatMap { candidates[$0].map(\.device) }
    let numbers = Set(read + identity.devices.map(\.device)).sorted()
    let devices = numbers.map { number in
      let answer = identity.devices.first { $0.device == number }
      func field(_ field: LabelField) -> Field {
        FieldMerge(
          candidates: candidates[field].filter { $0.device == number }, reading: answer?[field]
        ).field
      }
      return Device(
        device: number, kind: answer?.kind, brand: field(.brand), model: field(.model),
        serial: field(.serial))
    }
    self.init(
      path: findings.source.path, escaped: findings.source.escaped, model: model, devices: devices,
      controls: controls?.controls)
  }
}

/// Merges one field of one device.
struct FieldMerge {
  /// Who claims what a model says.
  static let modelSource = "model pass 1"
  /// What two who agree can make at most: they may err alike.
  private static let mostSure = 0.99
  /// Evidence that is no reading of print and so outranks one.
  private static let proofs: Set = ["barcode", "checksum"]

  let field: Verdict.Field

  init(candidates: [LabelCandidate], reading: ModelReading?) {
    let best = candidates.max { Self.rank($0) < Self.rank($1) }
    guard let reading, reading.state != .notLegible else {
      field = Self.field(best.map { [Self.claim($0)] } ?? [], best == nil ? .none : .readersOnly)
      return
    }
    let said = Verdict.Claim(
      value: reading.value, confidence: Self.confidence(of: reading),
      provenance: [Self.modelSource])
    guard let best else {
      field = Self.field([said], .modelOnly)
      return
    }
    // The model may confirm another candidate than the best one.
    let confirmed = candidates.filter { Self.glued($0.value) == Self.glued(reading.value) }
      .max { Self.rank($0) < Self.rank($1) }
    let isProven = Self.isProven(best)
    if let confirmed, !isProven || Self.glued(confirmed.value) == Self.glued(best.value) {
      field = Self.agreed(confirmed, said, best)
    } else {
      field = Self.contradiction(Self.claim(best), said, isProven: isProven)
    }
  }

  /// Two who agree: wrong only if both are.
  private static func agreed(
    _ confirmed: LabelCandidate, _ said: Verdict.Claim, _ best: LabelCandidate
  ) -> Verdict.Field {
    let both = 1 - (1 - confirmed.confidence) * (1 - said.confidence)
    let joint = Verdict.Claim(
      value: confirmed.value, confidence: min(mostSure, both),
      provenance: confirmed.evidence + [modelSource])
    let rest = glued(best.value) == glued(confirmed.value) ? [] : [claim(best)]
    return field([joint] + rest, .agreed)
  }

  /// Two who do not: each is right only where the other is wrong. What is proven stays first, whatever the model says.
  private static func contradiction(
    _ read: Verdict.Claim, _ said: Verdict.Claim, isProven: Bool
  ) -> Verdict.Field {
    let first = read.confidence * (1 - said.confidence)
    let second = said.confidence * (1 - read.confidence)
    let total = max(first + second, .leastNonzeroMagnitude)
    let readerWins = isProven || first >= second
    var result = field(readerWins ? [read, said] : [said, read], .contradiction)
    let share = (readerWins ? first : second) / total
    result.confidence = isProven ? read.confidence : share
    return result
  }

  private static func field(
    _ claims: [Verdict.Claim], _ agreement: Verdict.Agreement
  ) -> Verdict.Field {
    Verdict.Field(
      value: claims.first?.value, confidence: claims.first?.confidence ?? 0, agreement: agreement,
      claims: claims)
  }

  private static func claim(_ candidate: LabelCandidate) -> Verdict.Claim {
    Verdict.Claim(
      value: candidate.value, confidence: candidate.confidence, provenance: candidate.evidence)
  }

  private static func isProven(_ candidate: LabelCandidate) -> Bool {
    !proofs.isDisjoint(with: candidate.evidence)
  }

  private static func rank(_ candidate: LabelCandidate) -> Double {
    candidate.confidence + (isProven(candidate) ? 1 : 0)
  }

  /// Not fitted: what a model says of its own sureness, and less for what it did not read.
  private static func confidence(of reading: ModelReading) -> Double {
    let said =
      switch reading.certainty {
      case .high: 0.9
      case .medium: 0.7
      case .low: 0.4
      }
    return reading.state == .legible ? said : said * 0.8
  }

  /// Capital letters and digits only: print is set with and without hyphens and spaces.
  private static func glued(_ text: String) -> String {
    String(text.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}
