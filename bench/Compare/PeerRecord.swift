import Foundation
import SessionPix

/// What a contestant tells of one photo: a line of the `records.jsonl` that `Peers/batch.py` describes.
struct PeerRecord: Decodable {
  /// The photo's file name.
  let file: String
  /// What was read, line by line.
  var text: [String]?
  /// The areas that were painted over, in fractions of the upright photo.
  var faces: [Box]?
  /// Why it could not be prepared.
  var error: String?

  /// The records of a contestant's output folder.
  static func all(of contestant: Contestant, in output: String) throws(BenchError) -> [PeerRecord] {
    switch contestant {
    case .sessionPix, .sessionPixResize, .sessionPixColdStart:
      try FindingsIndex(output + "/findings.jsonl").records.map(PeerRecord.init)
    case .thumbnailLoop, .thumbnailBatch, .decode: []
    default: try lines(of: output + "/records.jsonl")
    }
  }

  /// What our own record tells.
  init(_ findings: Findings) {
    file = PhotoPath(findings.source.path).lastComponent.text
    text = findings.regions?.map(\.text)
    faces = findings.privacy?.faces.map(\.box)
    error = findings.error?.message
  }

  private static func lines(of path: String) throws(BenchError) -> [PeerRecord] {
    let lines = try TextFile.read(path).split(separator: "\n")
    var records: [PeerRecord] = []
    for (number, line) in lines.enumerated() {
      do {
        records.append(try JSONDecoder().decode(PeerRecord.self, from: Data(line.utf8)))
      } catch {
        throw .badRecord(path, line: number + 1, reason: BenchError.reason(error))
      }
    }
    return records
  }
}
