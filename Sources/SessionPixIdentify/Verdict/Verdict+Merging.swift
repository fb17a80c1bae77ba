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
    let read = Set(LabelField.allCases.flatMap { candidates[$0].map(\.device) })
    let answers = Self.numbered(identity.devices, as: read)
    let devices = read.union(answers.keys).sorted().map { number in
      let answer = answers[number]
      func field(_ field: LabelField) -> Field {
        FieldMerge(
          field, candidates: candidates[field].filter { $0.device == number },
          reading: answer?[field]
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

  /// The answered devices by number. Where each side knows of one, that is the same, however the model counts. A model may
  /// give two the same number; then the further one gets the next that is free, so that none vanishes.
  private static func numbered(
    _ devices: [IdentityAnswer.Device], as read: Set<Int>
  ) -> [Int: IdentityAnswer.Device] {
    if read.count == 1, devices.count == 1 {
      return Dictionary(uniqueKeysWithValues: zip(read, devices))
    }
    let taken = read.union(devices.map(\.device))
    var free = (0...).lazy.filter { !taken.contains($0) }.makeIterator()
    return devices.reduce(into: [:]) { result, device in
      if result[device.device] == nil {
        result[device.device] = device
      } else if let number = free.next() {
        result[number] = device
      }
    }
  }
}

/// Merges one field of one device.
struct FieldMerge {
  /// Who claims what a model says.
  static let modelSource = "model pass 1"
  /// What two who agree can make at most: they may err alike.
  private static let mostSure = 0.99
  /// What is likelier right than wrong. A barcode from here on, or a number whose own check holds, outranks what was only read.
  private static let likely = 0.5
  /// What is less likely, or comes behind so many, is no claim.
  private static let leastClaim = 0.05
  private static let mostClaims = 4

  let field: Verdict.Field

  init(_ name: LabelField, candidates: [LabelCandidate], reading: ModelReading?) {
    let ranked = Self.ranked(candidates, name)
    guard let reading, reading.state != .notLegible else {
      field = Self.field(
        ranked.map(Self.claim),
        ranked.isEmpty ? .none : Self.contradict(ranked) ? .contradiction : .readersOnly)
      return
    }
    let said = Verdict.Claim(
      value: reading.value, confidence: Self.confidence(of: reading),
      provenance: [Self.modelSource])
    guard let best = ranked.first else {
      field = Self.field([said], .modelOnly)
      return
    }
    // The model may confirm another candidate than the best one; that is no agreement where the best is likely right.
    let key = Self.key(reading.value, name)
    let confirmed = ranked.first { Self.key($0.value, name) == key }
    let joint = confirmed.map { Self.joint($0, said) } ?? said
    let rest = ranked.filter { $0 != confirmed }.map(Self.claim)
    if let confirmed, confirmed == best || best.confidence < Self.likely {
      field = Self.field([joint] + rest, .agreed)
    } else {
      field = Self.contradiction(rest[0], joint, Array(rest.dropFirst()), Self.isProven(best))
    }
  }

  /// The candidates that are worth a claim, each value once, the best first.
  private static func ranked(_ candidates: [LabelCandidate], _ name: LabelField) -> [LabelCandidate]
  {
    var seen: Set<String> = []
    let ranked = candidates.sorted { rank($0) > rank($1) }
      .filter { seen.insert(key($0.value, name)).inserted }
    return ranked.prefix(1)
      + ranked.dropFirst().prefix(mostClaims - 1)
      .filter { $0.confidence >= leastClaim }
  }

  /// Whether a barcode, or a number whose own check holds, says another thing than print that is likely right.
  private static func contradict(_ ranked: [LabelCandidate]) -> Bool {
    ranked.contains(where: isSelfEvident)
      && ranked.contains { !isSelfEvident($0) && $0.confidence >= likely }
  }

  /// Two who agree: wrong only if both are.
  private static func joint(_ read: LabelCandidate, _ said: Verdict.Claim) -> Verdict.Claim {
    let both = 1 - (1 - read.confidence) * (1 - said.confidence)
    return Verdict.Claim(
      value: read.value, confidence: min(mostSure, both), provenance: read.evidence + [modelSource])
  }

  /// Two who do not: each is right only where the other is wrong. What is proven stays first, whatever the model says.
  private static func contradiction(
    _ read: Verdict.Claim, _ said: Verdict.Claim, _ rest: [Verdict.Claim], _ isProven: Bool
  ) -> Verdict.Field {
    let first = read.confidence * (1 - said.confidence)
    let second = said.confidence * (1 - read.confidence)
    let total = max(first + second, .leastNonzeroMagnitude)
    let readerWins = isProven || first >= second
    var result = field((readerWins ? [read, said] : [said, read]) + rest, .contradiction)
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

  /// Whether a misreading would have shown: in a barcode, or by a check in the number itself.
  private static func isSelfEvident(_ candidate: LabelCandidate) -> Bool {
    candidate.evidence.contains("barcode") || candidate.isChecked
  }

  private static func isProven(_ candidate: LabelCandidate) -> Bool {
    isSelfEvident(candidate) && candidate.confidence >= likely
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

  /// Capital letters and digits only: print is set with and without hyphens and spaces, and a maker's name with and
  /// without the form of the company.
  private static func key(_ text: String, _ name: LabelField) -> String {
    let bare = name == .brand ? CompanyName.withoutForms(text) : text
    return String(bare.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}
