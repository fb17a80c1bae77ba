import SessionPix

/// What programs are told of a run: one JSON object a line, each with its `type`.
struct RunLines: Sendable {
  /// `"type": "photo"`: what became of a photo.
  struct Photo: Encodable {
    let type = "photo"
    let path: String
    let escaped: Bool?
    /// As in the record.
    let status: Findings.Status
    /// Whether an earlier run has done it.
    let unchanged: Bool
    let original: String?
    let error: Findings.Failure?

    init(_ name: PhotoPath, status: Findings.Status, record: Findings? = nil) {
      path = name.text
      escaped = name.isText ? nil : true
      self.status = status
      unchanged = record == nil
      original = record?.original
      error = record?.error
    }
  }

  /// `"type": "status"`: how far the run is; at most one a second.
  struct Status: Encodable {
    let type = "status"
    let done: Int
    let failed: Int
    let total: Int
    let photosPerSecond: Double
    let secondsLeft: Double

    init(_ state: ProgressState) {
      done = state.done
      failed = state.failed
      total = state.total
      photosPerSecond = (state.rate * 1000).rounded() / 1000
      secondsLeft = state.secondsLeft.rounded()
    }
  }

  /// Nil where nobody asked for lines.
  let console: Console?

  /// Prints a line.
  func print(_ line: some Encodable) throws {
    guard let console else { return }
    try console.data(JSONLine(line).text)
  }
}
