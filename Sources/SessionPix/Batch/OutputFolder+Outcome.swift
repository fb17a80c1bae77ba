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

  private func write(_ renditions: [Rendition], of name: PhotoPath) throws(OutputError) {
    for (index, rendition) in renditions.enumerated() {
      do throws(OutputError) {
        try write(rendition.bytes, to: name.appending(suffix: rendition.suffix))
      } catch {
        for written in renditions[..<index] {
          try? remove(name.appending(suffix: written.suffix))
        }
        throw error
      }
    }
  }
}

extension Findings {
  /// The record of the same photo, had it failed.
  func failed(_ error: PhotoError) -> Findings {
    var record = Findings(failed: error, source: source, tool: tool)
    record.fingerprint = fingerprint
    return record
  }
}
