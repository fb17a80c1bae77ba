import Foundation

/// What a truth file describes.
enum TruthKind: String, Encodable {
  /// The brand, model and serial number that are printed.
  case labels
  /// The faces.
  case faces

  /// What the entries of a truth file hold; labels where they hold both.
  init(of path: String) throws(BenchError) {
    struct Entry: Decodable {
      let brand: [String]?
      let faces: [FaceTruth.Face]?
    }
    do {
      let entries = try JSONDecoder().decode(
        [Entry].self, from: Data(contentsOf: URL(filePath: path)))
      self = entries.contains { $0.faces != nil && $0.brand == nil } ? .faces : .labels
    } catch let error as DecodingError {
      throw .badTruth(path, reason: BenchError.reason(error))
    } catch {
      throw .unreadable(path, reason: error.localizedDescription)
    }
  }
}
