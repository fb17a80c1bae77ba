import Foundation
public import SessionPix

/// `verdicts.jsonl` and `verdicts.csv`: one verdict a photo, made anew from findings and answers.
public struct VerdictFile: Sendable {
  private let folder: IdentifyFolder
  private let reading: PrivacySettings.Tier

  /// The verdicts of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - reading: What may be read now: of photos whose records hold more there is no verdict. The default is serial numbers, too.
  public init(_ folder: IdentifyFolder, reading: PrivacySettings.Tier = .serials) {
    self.folder = folder
    self.reading = reading
  }

  /// Writes both files.
  ///
  /// - Returns: How many photos have a verdict, and in how many of them something contradicts.
  /// - Throws: `OutputError`, or `PhotoError` where the findings cannot be read.
  public func write() throws -> (photos: Int, contradictions: Int) {
    var counts = (photos: 0, contradictions: 0)
    let json = try FileReplacement(IdentifyFile.verdicts.path, in: folder.output)
    let csv = try FileReplacement(IdentifyFile.table.path, in: folder.output)
    try csv.write(CSVRow.header.utf8)
    try visit { verdict in
      counts.photos += 1
      counts.contradictions += verdict.hasContradiction ? 1 : 0
      try json.write(JSONLine(verdict).ended)
      for row in CSVRow.rows(of: verdict) { try csv.write(row.utf8) }
    }
    try json.finish()
    try csv.finish()
    return counts
  }

  /// Hands each verdict over, in the order of the findings.
  ///
  /// - Throws: `OutputError` or `PhotoError`, and whatever `body` throws.
  public func visit(_ body: (Verdict) throws -> Void) throws {
    let verdict = try lookup()
    let records = try PhotoRecords(in: folder.output.path, reading: reading)
    while let findings = try records.next() {
      if let found = verdict(findings) { try body(found) }
    }
  }
}

extension Verdict {
  /// Whether any field's values contradict.
  public var hasContradiction: Bool {
    devices.contains { device in
      LabelField.allCases.contains { device[$0].agreement == .contradiction }
    }
  }
}

/// The rows of the table.
enum CSVRow {
  static let header =
    CSVText.mark
    + CSVText.row([
      "photo", "device", "field", "value", "confidence", "agreement", "provenance", "other values",
      "notice",
    ])

  static func rows(of verdict: Verdict) -> [String] {
    verdict.devices.flatMap { device in
      LabelField.allCases.map { name in
        let field = device[name]
        let others = field.claims.dropFirst().map {
          "\($0.value) (\($0.provenance.joined(separator: " + ")))"
        }
        return CSVText.row([
          verdict.path, "\(device.device)", name.rawValue, field.value ?? "",
          field.value == nil ? "" : CSVText.hundredths(field.confidence),
          field.agreement.rawValue, field.claims.first?.provenance.joined(separator: " + ") ?? "",
          others.joined(separator: "; "), verdict.notice,
        ])
      }
    }
  }
}

extension VerdictFile {
  /// Finds the verdict of a photo by its findings; nil where nobody has asked about the photos of an output folder.
  ///
  /// - Throws: `OutputError`.
  package static func lookup(in output: OutputFolder) throws -> ((Findings) -> Verdict?)? {
    guard IdentifyFolder.isIn(output) else { return nil }
    return try VerdictFile(IdentifyFolder(in: output)).lookup()
  }

  /// Finds the verdict of a photo by its findings.
  ///
  /// - Throws: `OutputError`, or `PhotoError` where the findings cannot be read.
  public func lookup() throws -> (Findings) -> Verdict? {
    let answers = try folder.newestAnswers()
    return { findings in
      let own = findings.fingerprint.flatMap { answers[$0] } ?? [:]
      guard findings.status == .ok, let first = own[.identity],
        let identity = try? first.identity()
      else { return nil }
      return Verdict(
        findings, identity: identity, controls: own[.controls].flatMap { try? $0.controls() },
        model: first.model)
    }
  }
}
