import Foundation
import SessionPix

extension Fit {
  /// What the fit is made on, in lines of JSON: a candidate, whether it is right, and its features by name.
  func write(_ pages: [Page], to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let newline = Data("\n".utf8)
    var lines = Data()
    for page in pages {
      for field in inputs[page.input].fields {
        for example in page.candidates[field] ?? [] {
          lines += try encoder.encode(line(example, field, page)) + newline
        }
      }
    }
    try lines.write(to: URL(filePath: path))
  }

  private func line(_ example: Example, _ field: LabelField, _ page: Page) -> ExampleLine {
    let isNeutral = page.truth.isNeutral(field, example.value)
    let names = CandidateFeature.allCases.map(\.rawValue)
    return ExampleLine(
      photo: page.truth.id, source: page.group, findings: inputs[page.input].findings,
      field: field.rawValue, value: example.value,
      isRight: isNeutral ? nil : page.truth.isRight(field, example.value),
      features: Dictionary(uniqueKeysWithValues: zip(names, example.features)))
  }
}

/// A candidate that a fit is made on.
private struct ExampleLine: Encodable {
  let photo: String
  let source: String
  let findings: String
  let field: String
  let value: String
  /// Null where it counts neither way.
  let isRight: Bool?
  let features: [String: Double]
}
