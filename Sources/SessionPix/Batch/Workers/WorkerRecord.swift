/// A record as a worker sent it, looked at before it is believed: a photo may have taken the worker over.
struct WorkerRecord {
  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  /// Whether it is a record of the photo of this name, and names no files but this photo's images.
  func isOf(_ name: PhotoPath) -> Bool {
    let source = Findings.Source(path: name)
    return findings.schema == Findings.schemaName && findings.source.path == source.path
      && findings.source.escaped == source.escaped
      && (findings.status == .ok) == (findings.error == nil)
      && files.allSatisfy { FindingsHead.isRendition($0, of: name) }
  }

  /// Whether it is a record of these bytes, whose digest is our own: by it a later photo with the same bytes gets this record.
  /// A photo that the worker could not read has none.
  func isOf(bytes sha256: String?) -> Bool {
    findings.source.sha256 == sha256 || findings.source.sha256 == nil && findings.status != .ok
  }

  /// The images, relative to the worker's folder.
  var files: [PhotoPath] {
    (findings.renditions ?? []).map(findings.path(of:))
  }
}
