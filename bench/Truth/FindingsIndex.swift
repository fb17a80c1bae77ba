import Foundation
import SessionPix

/// The records of a `findings.jsonl`, found by the photo's file name with or without its last extension. A record
/// takes the place of earlier ones of the same name.
struct FindingsIndex {
  /// By the name's bytes: two that differ by normalisation are two files.
  private var byName: [PhotoPath: Findings] = [:]
  /// The newest record of each path, in the order of the file.
  private(set) var records: [Findings] = []

  /// Reads all records, strictly: the first line that is none ends it.
  init(_ path: String) throws(BenchError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw .unreadable(path, reason: error.localizedDescription)
    }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var places: [PhotoPath: Int] = [:]
    for (number, line) in lines.enumerated() where !line.allSatisfy(Self.isBlank) {
      do {
        add(try Self.record(line), &places)
      } catch {
        throw .badRecord(path, line: number + 1, reason: BenchError.reason(error))
      }
    }
  }

  /// An index of records that were made just now.
  init(_ records: [Findings]) {
    var places: [PhotoPath: Int] = [:]
    for record in records { add(record, &places) }
  }

  /// The record of a photo.
  subscript(truth: some PhotoTruth) -> Findings? {
    truth.file.flatMap { byName[PhotoPath($0)] } ?? byName[PhotoPath(truth.id)]
  }

  private mutating func add(_ record: Findings, _ places: inout [PhotoPath: Int]) {
    if let place = places[record.name] {
      records[place] = record
    } else {
      places[record.name] = records.count
      records.append(record)
    }
    // As text: truth has no other way to name a photo.
    let name = PhotoPath(record.source.path).lastComponent
    byName[name] = record
    byName[Self.stem(name)] = record
  }

  /// The name without its last extension; a leading or trailing dot begins none.
  private static func stem(_ name: PhotoPath) -> PhotoPath {
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0,
      dot < name.bytes.count - 1
    else { return name }
    return PhotoPath(bytes: Array(name.bytes[..<dot]))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(byte)
  }

  private static func record(_ line: Data) throws -> Findings {
    let record = try JSONDecoder().decode(Findings.self, from: Data(line))
    if let fault = fault(in: record) {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: fault))
    }
    return record
  }

  private static func fault(in record: Findings) -> String? {
    if record.source.path.isEmpty { return "source.path is empty" }
    for field in LabelField.allCases {
      for candidate in record.candidates?[field] ?? [] {
        if candidate.value.allSatisfy(\.isWhitespace) { return "a \(field.rawValue) is blank" }
        guard (0...1).contains(candidate.confidence) else {
          return "the confidence \(candidate.confidence) is not between 0 and 1"
        }
      }
    }
    let faces = record.privacy?.faces ?? []
    return faces.allSatisfy { $0.box.width >= 0 && $0.box.height >= 0 }
      ? nil : "the extent of a face is negative"
  }
}
