extension OutputFolder {
  /// Writes a photo's images, all or none.
  ///
  /// - Parameter outcome: What became of the photo.
  /// - Returns: Its record; `failed` also where the images' names cannot be used.
  /// - Throws: ``OutputError`` where nothing more can be written.
  func write(_ outcome: Outcome) throws(OutputError) -> Findings {
    guard case .success(let prepared) = outcome.result else { return outcome.findings }
    do throws(OutputError) {
      try write(prepared.renditions, of: outcome.photo.name)
      return outcome.findings
    } catch  where error.concernsOnePhoto {
      return outcome.findings.failed(.notWritten(reason: error.description))
    }
  }

  private func write(_ renditions: [Rendition], of photo: PhotoPath) throws(OutputError) {
    func name(_ rendition: Rendition) -> PhotoPath { photo.appending(suffix: rendition.suffix) }
    try placeAll(renditions, named: name) { rendition throws(OutputError) in
      try write(rendition.bytes, to: name(rendition))
    }
  }

  /// Puts a photo's files in their places, all or none: where one cannot be, those before it are removed again.
  func placeAll<File>(
    _ files: [File], named name: (File) -> PhotoPath, by place: (File) throws(OutputError) -> Void
  ) throws(OutputError) {
    for (index, file) in files.enumerated() {
      do throws(OutputError) {
        try place(file)
      } catch {
        for placed in files[..<index] { try? remove(name(placed)) }
        throw error
      }
    }
  }
}

extension Findings {
  /// The record of the same photo, had it failed.
  ///
  /// - Parameter error: Why.
  /// - Returns: The record.
  package func failed(_ error: PhotoError) -> Findings {
    var record = Findings(failed: error, source: source, tool: tool)
    record.fingerprint = fingerprint
    return record
  }
}
