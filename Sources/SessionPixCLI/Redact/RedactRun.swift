import SessionPix
import SessionPixIdentify

/// Has a corrected photo made again under all its names, or withdraws its images.
struct RedactRun {
  let folder: OutputFolder
  let photo: RecordedPhoto
  let console: Console

  /// Prepares the photo with its correction.
  ///
  /// - Parameters:
  ///   - source: The photo's own file.
  ///   - pool: Workers.
  ///   - old: What had been changed when the photo was prepared last.
  /// - Returns: Whether it went well.
  /// - Throws: `WorkerError` or `OutputError` where nothing more can be done.
  func prepare(
    _ source: PhotoPath, by pool: WorkerPool, old: Correction?
  ) async throws -> ExitStatus {
    if photo.records.contains(where: { $0.status == .ok && !pool.hasMade($0, correction: old) }) {
      console.message(
        "note: the photo was prepared with other options, models or another version than now; run"
          + " `sessionpix process` with your options to have it made as the others")
    }
    let findings = try FindingsFile(in: folder)
    let batch = try BatchRun(pool: pool, findings: findings, redoesAll: true)
    let names = photo.records.map { NamedSource(.file(source), as: $0.name) }
    var failed = 0
    for await (name, result) in batch.prepare(names, workers: 1) {
      guard case .prepared(let prepared) = try result.get() else { continue }
      let record = try findings.append(prepared)
      if let error = record.error {
        failed += 1
        console.message(PhotoFailure(status: record.status, reason: error).sentence(name.name))
      } else {
        try console.data(CorrectionText(record).text)
      }
    }
    try finish(findings)
    return failed > 0 ? .somePhotosFailed : .ok
  }

  /// Removes the images: they show what must be painted, and the photo is not at hand.
  func withdraw() throws -> ExitStatus {
    let findings = try FindingsFile(in: folder)
    for record in photo.records { _ = try findings.append(record.failed(.withdrawn)) }
    try finish(findings)
    for record in photo.records {
      console.message(
        "\(record.name.display): the correction is kept, and the images were removed; run"
          + " `sessionpix process` as before to have them made again")
    }
    return .ok
  }

  /// Removes what shows the photo as it was, and writes page and table anew.
  private func finish(_ findings: consuming FindingsFile) throws {
    _ = try findings.finish()
    for file in IdentifyFile.withImages { _ = try folder.erase(file.path) }
    try FolderReport(
      folder: folder, reading: PipelineOptions.allowedReading(), console: console
    ).write()
  }
}
