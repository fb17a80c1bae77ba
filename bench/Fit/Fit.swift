import Foundation
import SessionPix

/// Fits the confidence of candidates on findings whose truth is known, and says how well it holds on sources that
/// were not fitted.
struct Fit {
  struct Example {
    let value: String
    let features: [Double]
    let isPrinted: Bool
  }

  /// A photo of which the truth is known.
  struct Page {
    let truth: LabelTruth
    let group: String
    /// The number of the input that it came from.
    let input: Int
    let candidates: [LabelField: [Example]]
  }

  private(set) var inputs: [(truth: String, findings: String, fields: [LabelField])] = []
  private var output: String?
  /// Where the examples are written down that the fit is made on.
  private var examples: String?
  /// Whether each string that was not among the first five is printed, with what was, and each wrong claim.
  private var showsMisses = false
  /// The strength of the penalty on large weights.
  private var penalty = 2.0
  private static let folds = 10

  /// Reads `fit TRUTH FINDINGS [TRUTH FINDINGS]... [--serials TRUTH FINDINGS] [--output FILE] [--examples FILE]
  /// [--penalty X] [--misses]`; nil where that is not what stands there. `--serials` names photos that only serial numbers
  /// are fitted on.
  init?(_ arguments: [String]) {
    guard arguments.first == "fit" else { return nil }
    var files: [String] = []
    var rest = arguments[1...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--output": output = rest.popFirst()
      case "--examples": examples = rest.popFirst()
      case "--misses": showsMisses = true
      case "--serials":
        guard let truth = rest.popFirst(), let findings = rest.popFirst() else { return nil }
        inputs.append((truth, findings, [.serial]))
      case "--penalty":
        guard let number = rest.popFirst().flatMap(Double.init), number > 0 else { return nil }
        penalty = number
      default: files.append(argument)
      }
    }
    guard !files.isEmpty || !inputs.isEmpty, files.count.isMultiple(of: 2) else { return nil }
    inputs += stride(from: 0, to: files.count, by: 2).map {
      (files[$0], files[$0 + 1], LabelField.allCases)
    }
  }

  func run() throws {
    let pages = try inputs.enumerated().flatMap { number, input in
      try Self.pages(truth: input.truth, findings: input.findings, input: number)
    }
    if let examples { try write(pages, to: examples) }
    let (fitted, scores) = crossValidated(pages)
    for (input, score) in zip(inputs, scores) {
      print("\(input.findings), ten-fold by source:\n\(score.text)")
    }
    print("all \(pages.count) photos:\n\(LabelScore(pooling: scores).text)")
    guard let output else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(fitted) + Data("\n".utf8)).write(to: URL(filePath: output))
  }

  private static func pages(truth: String, findings: String, input: Int) throws -> [Page] {
    let records = try FindingsIndex(findings)
    let rules = Pipeline.standardRules(try GearCatalog.embedded())
    let confidence = try ConfidenceModel.embedded()
    return try [LabelTruth](truth: truth).compactMap { truth in
      guard let record = records[truth], let width = record.source.width,
        let height = record.source.height
      else { return nil }
      let page = LabelPage(
        regions: record.regions ?? [], barcodes: record.barcodes ?? [], width: width,
        height: height)
      let candidates = page.measuredCandidates(by: rules, confidence: confidence).mapValues {
        $0.map { Example(value: $0.value, features: $0.features, isPrinted: $0.isPrinted) }
      }
      // Photos without a repository are drawn, each apart from the others.
      return Page(truth: truth, group: truth.repo ?? truth.id, input: input, candidates: candidates)
    }
  }

  /// Each group of sources judged by a fit on the others; the fit on all is what is returned.
  private func crossValidated(_ pages: [Page]) -> (ConfidenceModel, [LabelScore]) {
    let groups = Array(Set(pages.map(\.group))).sorted()
    let fold = Dictionary(
      uniqueKeysWithValues: groups.enumerated().map { ($1, $0 % Self.folds) })
    var scores = inputs.map { _ in LabelScore() }
    var weights: [String: [String: Double]] = [:]
    for field in LabelField.allCases {
      for part in 0..<Self.folds {
        let tested = pages.filter { fold[$0.group] == part }
        let fit = fitted(pages.filter { fold[$0.group] != part }, field)
        for page in tested {
          let ranked = (page.candidates[field] ?? [])
            .map { ($0.value, fit.probability($0.features), $0.isPrinted) }.sorted { $0.1 > $1.1 }
          scores[page.input].count(ranked, field, page.truth)
          if showsMisses { printMisses(ranked, field, page.truth) }
        }
      }
      let all = fitted(pages, field).weights
      weights[field.rawValue] = Dictionary(
        uniqueKeysWithValues: zip(CandidateFeature.allCases.map(\.rawValue), all))
    }
    return (ConfidenceModel(weights: weights), scores)
  }

  private func printMisses(
    _ ranked: [(value: String, confidence: Double, isPrinted: Bool)], _ field: LabelField,
    _ truth: LabelTruth
  ) {
    let counted = truth.counted(ranked, field)
    let first = counted.map { "\($0.value) \($0.confidence.thousandths)" }
    for string in truth.printed(field)
    where !counted.contains(where: { LabelTruth.isSame(field, string, $0.value) }) {
      let place = ranked.firstIndex { LabelTruth.isSame(field, string, $0.value) }
      print(
        "missed \(field.rawValue) of \(truth.id): \(string), "
          + (place.map { "rank \($0 + 1), " } ?? "") + "before it: \(first)")
    }
    for claim in counted where claim.isClaim && !claim.isRight {
      print(
        "wrong \(field.rawValue) of \(truth.id): \(claim.value) \(claim.confidence.thousandths), "
          + "printed: \(truth.printed(field))")
    }
  }

  private func fitted(_ pages: [Page], _ field: LabelField) -> LogisticRegression {
    let examples = pages.filter { inputs[$0.input].fields.contains(field) }.flatMap { page in
      (page.candidates[field] ?? []).filter { !page.truth.isNeutral(field, $0.value) }
        .map { (features: $0.features, isRight: page.truth.isRight(field, $0.value)) }
    }
    return LogisticRegression(
      rows: examples.map(\.features), isRight: examples.map(\.isRight), penalty: penalty)
  }
}
