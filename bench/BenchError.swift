import Foundation
import SessionPix

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
  /// A file is no result of a measurement that is known.
  case badResult(String, reason: String)
  /// A file cannot be written; the system's own message.
  case notWritten(String, reason: String)
  /// No photo of a folder could be prepared.
  case nothingPrepared(String)
  /// A command that takes part in a comparison did not end well.
  case commandFailed(String, reason: String)
  /// What a contestant needs is not there.
  case notInstalled(contestant: String, missing: String)
  /// A file holds no floors.
  case badFloors(String, reason: String)
  /// Results fall below their floors; a sentence for each floor.
  case belowFloor([String])
  /// The tool did not do its work.
  case toolFailed(String, status: Int)
  /// A photo is another one than the one that was prepared under its name.
  case otherPhoto(PhotoPath)
  /// A picture could not be written as a JPEG of this layout.
  case notEncoded(String)
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
    case .badResult(let path, let reason):
      "\(path) is no result of compare, cost or throughput (\(reason)); measure again with this version"
    case .notWritten(let path, let reason):
      "\(path) cannot be written (\(reason)); check the folder's space and permissions"
    case .otherPhoto(let path):
      "\(path.display) is not the photo that was prepared; name the folder that `process` was given"
    case .nothingPrepared(let path):
      "no photo in \(path) could be prepared, so there is nothing to measure; name another folder"
    case .commandFailed(let command, let reason):
      "`\(command)` failed (\(reason)); run it by hand to see why"
    case .notInstalled(let contestant, let missing):
      "\(contestant) needs \(missing), which is not there; run scripts/setup-peers, or leave it out with"
        + " --contestants"
    case .badFloors(let path, let reason):
      "\(path) holds no floors (\(reason)); make them with `make bench-floors`"
    case .belowFloor(let sentences):
      sentences.joined(separator: "\n")
    case .notEncoded(let layout):
      "a \(layout) JPEG cannot be made of the photo; is there enough memory?"
    case .toolFailed(let path, let status):
      "\(path) ended with status \(status); see its message, and name another --tool if it is not sessionpix"
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
