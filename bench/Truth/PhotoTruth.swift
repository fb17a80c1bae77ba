import Foundation
import SessionPix

/// What a person wrote down about one photo.
protocol PhotoTruth: Decodable, Sendable {
  /// The photo's name, once in a file.
  var id: String { get }
  /// The file's name, where it is not the id with an extension.
  var file: String? { get }
  /// The repository that the photo comes from, where it is known.
  var repo: String? { get }
  /// What makes the entry unusable; nil where nothing does.
  var fault: String? { get }
}

extension PhotoTruth {
  var fault: String? { nil }

  /// Where the photo comes from: the repository, or the id without its trailing number (`mixer` for `mixer-07`). Photos
  /// of one source resemble each other, so they are no independent examples.
  var source: String {
    if let repo { return repo }
    guard let dash = id.lastIndex(of: "-"), dash > id.startIndex else { return id }
    let number = id[id.index(after: dash)...]
    let isNumber = !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
    return isNumber ? String(id[..<dash]) : id
  }
}

extension Array where Element: PhotoTruth {
  /// Reads a truth file, a JSON array.
  init(truth path: String) throws(BenchError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw .unreadable(path, reason: error.localizedDescription)
    }
    do {
      self = try JSONDecoder().decode([Element].self, from: data)
    } catch {
      throw .badTruth(path, reason: BenchError.reason(error))
    }
    var known: Set<PhotoPath> = []
    for photo in self {
      guard known.insert(PhotoPath(photo.id)).inserted else {
        throw .repeatedID(path, id: photo.id)
      }
      if let fault = photo.fault { throw .badTruth(path, reason: "\(photo.id): \(fault)") }
    }
  }
}
