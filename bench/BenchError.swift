import Foundation

/// Why something cannot be measured.
enum BenchError: Error, Hashable {
  /// A file cannot be read; the system's own message.
  case unreadable(String, reason: String)
  /// A truth file is not a JSON array of photos with what the measure needs.
  case badTruth(String, reason: String)
  /// A truth file describes a photo twice.
  case repeatedID(String, id: String)
  /// A line of a `findings.jsonl` is no record; lines are counted from 1.
  case badRecord(String, line: Int, reason: String)
  /// A file cannot be written; the system's own message.
  case notWritten(String, reason: String)
  /// No photo of a folder could be prepared.
  case nothingPrepared(String)
}

extension BenchError: CustomStringConvertible {
  /// One sentence for people: which file, what is wrong and what to do.
  var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path) cannot be read (\(reason)); check the name and its permissions"
    case .badTruth(let path, let reason):
      "\(path) is not truth of the kind that is measured (\(reason)); correct it, or name the other --kind"
    case .repeatedID(let path, let id):
      "\(path) describes the photo \(id) twice; keep one of the entries"
    case .badRecord(let path, let line, let reason):
      "\(path), line \(line), is no record of a photo (\(reason)); make the findings again"
    case .notWritten(let path, let reason):
      "\(path) cannot be written (\(reason)); check the folder's space and permissions"
    case .nothingPrepared(let path):
      "no photo in \(path) could be prepared, so there is nothing to measure; name another folder"
    }
  }

  /// What is wrong with a JSON text, and where in it.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return error.localizedDescription }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath))\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return place(context.codingPath) + context.debugDescription
    case .dataCorrupted(let context):
      return place(context.codingPath) + context.debugDescription
    @unknown default:
      return "\(error)"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return names.isEmpty ? "" : names.joined(separator: ".") + ": "
  }
}
