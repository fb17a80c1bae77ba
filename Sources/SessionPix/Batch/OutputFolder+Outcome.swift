extension OutputFolder {
  /// Writes a photo's images, all or none.
  ///
  /// - Parameters:
  ///   - outcome: What became of the photo.
  ///   - isDurable: Whether the disk is waited for.
  /// - Returns: Its record; `failed` also where the images' names cannot be used.
  /// - Throws: ``OutputError`` where nothing more can be written.
  func write(_ outcome: Outcome, isDurable: Bool = true) throws(OutputError) -> Findings {
    guard case .success(let prepared) = outcome.result else { return outcome.findings }
    do throws(OutputError) {
      try write(prepared.renditions, of: outcome.photo.name, isDurable)
      return outcome.findings
    } catch  where error.concernsOnePhoto {
      return outcome.findings.failed(.notWritten(reason: error.description))
    }
  }

  private func write(
    _ renditions: [Rendition], of photo: PhotoPath, _ isDurable: Bool
  ) throws(OutputError) {
    func name(_ rendition: Rendition) -> PhotoPath { photo.appending(suffix: rendition.suffix) }
    try placeAll(renditions, named: name) { rendition throws(OutputError) in
      let file = try FileReplacement(name(rendition), in: self)
      try file.write(rendition.bytes)
      try file.finish(isDurable: isDurable)
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
