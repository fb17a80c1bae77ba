import Foundation
import Testing

@testable import SessionPix

/// A photo of `Samples/`, what `truth.json` says is printed on it, and what the standard label stage reads there.
struct ReadSample {
  private struct Truth: Decodable {
    var file: String
    var brand: [String]
    var model: [String]
    var serial: [String]
  }

  /// How many candidates of a field a person looks at.
  static let looked = 3

  private let truth: Truth
  private let candidates: Findings.Candidates

  init(_ name: String) throws {
    let file = SamplePhotos.folder.appendingPathComponent("truth.json")
    let all = try JSONDecoder().decode([Truth].self, from: Data(contentsOf: file))
    truth = try #require(all.first { $0.file == name })
    let stage = try #require(
      try SharedPipeline.standard().stages.compactMap { $0 as? ReadLabels }.first)
    var photo = try Photo(decoding: try SamplePhotos.bytes(name))
    try stage.apply(to: &photo)
    candidates = photo.candidates
  }

  /// What is printed and is not among the first candidates of its field; a serial number must be the first.
  ///
  /// With several devices in the photo, each printed value must be among as many more candidates.
  func missing(_ fields: LabelField...) -> [String] {
    fields.flatMap { field -> [String] in
      let all = printed(field)
      let first = field == .serial ? 1 : Self.looked
      let found = Set(values(field).prefix(first + all.count - 1))
      return all.filter { !found.contains($0.gluedWord) }.map { "\(field): \($0)" }
    }
  }

  /// What is probable, though it is not printed as this field of the device.
  func wrong(_ field: LabelField) -> [String] {
    let right = Set(printed(field).map(\.gluedWord))
    return candidates[field].filter { $0.confidence >= 0.5 && !right.contains($0.value.gluedWord) }
      .map(\.value)
  }

  private func printed(_ field: LabelField) -> [String] {
    switch field {
    case .brand: truth.brand
    case .model: truth.model
    case .serial: truth.serial
    }
  }

  private func values(_ field: LabelField) -> [String] {
    candidates[field].map(\.value.gluedWord)
  }
}
