import SessionPix

/// Reads back what `identify` would show a vision model, with our own readers: what they cannot read there any more was lost by
/// cutting out and making smaller.
struct BriefCheck {
  private let folder: String
  private let precision: InferenceEngine.Precision?
  private let showsMisses: Bool
  /// A candidate below this confidence is a guess, and not held against its image.
  static let sure = 0.5

  /// Reads `brief OUTPUT [--precision P] [--misses]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    let rest = arguments.filter { $0 != "--misses" }
    guard let given = FolderArguments(rest, command: "brief") else { return nil }
    folder = given.folder
    precision = given.precision
    showsMisses = rest.count < arguments.count
  }

  /// Photo by photo.
  func measured() throws -> BriefCheckResult {
    let pipeline = try Pipeline.standard(precision: precision)
    let records = try FindingsIndex(folder + "/findings.jsonl").records
    let photos = try records.filter { $0.status == .ok }.map { record in
      let prepared = try PreparedPhoto(recorded: record, in: PhotoPath(folder))
      let brief = try VisionBrief(for: prepared)
      return BriefCheckResult.Photo(
        name: record.source.path, tokens: brief.imageTokens, source: record.source,
        candidates: try Self.readings(of: brief, record, by: pipeline))
    }
    guard !photos.isEmpty else { throw BenchError.nothingPrepared(folder) }
    return BriefCheckResult(photos, namesMisses: showsMisses)
  }

  /// The sure candidates that stood in the photo in so many letters, and whether they can be read in what is sent.
  private static func readings(
    of brief: VisionBrief, _ record: Findings, by pipeline: Pipeline
  ) throws -> [BriefCheckResult.Candidate] {
    let stood = texts(of: record)
    let sure = brief.candidates.filter {
      $0.confidence >= Self.sure && $0.printed && stood.hold($0.value)
    }
    guard !sure.isEmpty else { return [] }
    let read = try brief.images.map {
      texts(of: try pipeline.prepare(.bytes($0.bytes, name: "image")).findings)
    }
    return sure.map { candidate in
      BriefCheckResult.Candidate(
        field: candidate.field, value: candidate.value,
        isReadBack: read.contains { $0.hold(candidate.value) })
    }
  }

  private static func texts(of findings: Findings) -> [String] {
    (findings.regions ?? []).flatMap { [$0.text] + $0.alternatives }
      + (findings.barcodes ?? []).map(\.text)
  }
}

extension [String] {
  /// Whether one of the texts holds the value, whatever stands between its letters and digits.
  fileprivate func hold(_ value: String) -> Bool {
    func glued(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }
    return contains { glued($0).contains(glued(value)) }
  }
}
