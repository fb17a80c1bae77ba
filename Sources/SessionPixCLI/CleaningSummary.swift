import SessionPix

/// How a run of `clean` went.
struct CleaningSummary: Sendable {
  let output: PhotoPath
  /// Photos that were found.
  let total: Int
  /// Folders whose photos are missing because they cannot be read.
  let unreadableFolders: Int
  private(set) var cleaned = 0
  /// Of the cleaned ones, those whose file was there already.
  private(set) var unchanged = 0
  /// Left alone, and why stands in a line of its own.
  private(set) var failed = 0
  private(set) var unsupported = 0
  private(set) var bytesIn = 0
  private(set) var bytesOut = 0
  var seconds = 0.0
  var wasInterrupted = false

  init(output: PhotoPath, total: Int, unreadableFolders: Int) {
    self.output = output
    self.total = total
    self.unreadableFolders = unreadableFolders
  }

  var done: Int { cleaned + failed + unsupported }

  mutating func count(_ outcome: CleaningOutcome) {
    switch outcome.result {
    case .success(let written):
      cleaned += 1
      unchanged += written.isUnchanged ? 1 : 0
      bytesIn += written.bytesIn
      bytesOut += written.bytesOut
    case .failure where outcome.status == .unsupported:
      unsupported += 1
    case .failure:
      failed += 1
    }
  }

  var exitStatus: ExitStatus {
    if wasInterrupted, done < total { return .interrupted }
    return failed + unreadableFolders > 0 ? .somePhotosFailed : .ok
  }

  /// What was done, how fast, and what was not.
  var sentences: String {
    var lines: [String] = []
    if exitStatus == .interrupted {
      lines.append("Interrupted: \(Sentence.count(total - done, "photo")) not begun.")
    }
    let rate = seconds > 0 ? Double(done) / seconds : 0
    lines.append(
      "\(Sentence.count(done, "photo")): \(cleaned) cleaned, \(failed) left alone, \(unsupported) unsupported, in "
        + "\(Sentence.duration(seconds)) (\(Sentence.decimal(rate)) a second).")
    if unchanged > 0 {
      lines.append("\(Sentence.count(unchanged, "photo")) had been cleaned before.")
    }
    if cleaned > 0 {
      lines.append(
        "\(Sentence.bytes(bytesIn)) in, \(Sentence.bytes(bytesOut)) out. What can be seen stays: faces, too."
      )
    }
    if unreadableFolders > 0 {
      lines.append("\(Sentence.count(unreadableFolders, "folder")) could not be read.")
    }
    return (lines + ["Results: \(output.display)"]).joined(separator: "\n")
  }

  /// The last of the ``RunLines``.
  var line: some Encodable {
    Object(
      version: SessionPixVersion.current, total: total, ok: cleaned, failed: failed,
      unsupported: unsupported,
      unchanged: unchanged, notBegun: total - done, unreadableFolders: unreadableFolders,
      interrupted: exitStatus == .interrupted, seconds: (seconds * 1000).rounded() / 1000,
      bytesIn: bytesIn,
      bytesOut: bytesOut, output: output.text)
  }

  private struct Object: Encodable {
    let type = "summary"
    let version: String
    let total: Int
    let ok: Int
    let failed: Int
    let unsupported: Int
    let unchanged: Int
    let notBegun: Int
    let unreadableFolders: Int
    let interrupted: Bool
    let seconds: Double
    let bytesIn: Int
    let bytesOut: Int
    let output: String
  }
}
