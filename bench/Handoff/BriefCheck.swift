import SessionPix

/// Reads back what `identify` would show a vision model, with our own readers. What they cannot read there is cut out of the photo
/// and read at full size: only what they can read so was lost by cutting out and making smaller.
struct BriefCheck {
  private let folder: String
  /// The photos themselves; nil where it is not asked what was lost.
  private let photos: PhotoPath?
  private let precision: InferenceEngine.Precision?
  private let showsMisses: Bool
  /// A candidate below this confidence is a guess, and not held against its image.
  static let sure = 0.5

  /// Reads `brief OUTPUT [--photos DIR] [--precision P] [--misses]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    let rest = arguments.filter { $0 != "--misses" }
    guard let given = FolderArguments(rest, command: "brief", texts: ["--photos"]) else {
      return nil
    }
    folder = given.folder
    photos = given.text("--photos").map { PhotoPath($0) }
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
        candidates: try readings(of: brief, record, by: pipeline))
    }
    guard !photos.isEmpty else { throw BenchError.nothingPrepared(folder) }
    return BriefCheckResult(
      photos, looksAtFullSize: self.photos != nil, namesMisses: showsMisses)
  }

  /// The sure candidates that stood in the photo in so many letters, and whether they can be read in what is sent.
  private func readings(
    of brief: VisionBrief, _ record: Findings, by pipeline: Pipeline
  ) throws -> [BriefCheckResult.Candidate] {
    let stood = Self.texts(of: record)
    let sure = brief.candidates.filter {
      $0.confidence >= Self.sure && $0.printed && stood.hold($0.value)
    }
    guard !sure.isEmpty else { return [] }
    let read = try brief.images.map {
      Self.texts(of: try pipeline.prepare(.bytes($0.bytes, name: "image")).findings)
    }
    return try sure.map { candidate in
      let isReadBack = read.contains { $0.hold(candidate.value) }
      return BriefCheckResult.Candidate(
        field: candidate.field, value: candidate.value, isReadBack: isReadBack,
        isReadAtFullSize: isReadBack ? nil : try isReadAtFullSize(candidate, record, by: pipeline))
    }
  }

  /// Whether a candidate can be read in the same part of the photo itself; in the whole photo where it comes from no line. Nil
  /// where there are no photos.
  private func isReadAtFullSize(
    _ candidate: VisionBrief.Candidate, _ record: Findings, by pipeline: Pipeline
  ) throws -> Bool? {
    guard let photos else { return nil }
    let found = record.candidates?[candidate.field].first {
      $0.value == candidate.value && $0.device == candidate.device
    }
    var closer = pipeline
    let regions = record.regions ?? []
    if let line = found?.region, regions.indices.contains(line) {
      closer.stages.insert(CutOut(line: regions[line].quad), at: 0)
    }
    let path = photos.appending(record.name)
    let again = try closer.prepare(.file(path)).findings
    guard again.source.sha256 == record.source.sha256 else { throw BenchError.otherPhoto(path) }
    return Self.texts(of: again).hold(candidate.value)
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
