import SessionPix

extension RunLines {
  /// `"type": "photo"`: what became of a photo that was to be cleaned.
  struct CleanedPhoto: Encodable {
    let type = "photo"
    let path: String
    let escaped: Bool?
    let status: Findings.Status
    /// Whether an earlier run has done it.
    let unchanged: Bool
    let error: Findings.Failure?
    /// The kinds of things that were left behind.
    let removed: [MetadataKind]?
    /// What the profile that was written anew is called.
    let profile: String?
    /// How the stored picture has to be turned, where it has to be.
    let orientation: Int?
    let bytesIn: Int?
    let bytesOut: Int?

    init(_ outcome: CleaningOutcome) {
      let written = try? outcome.result.get()
      path = outcome.photo.name.text
      escaped = outcome.photo.name.isText ? nil : true
      status = outcome.status
      unchanged = written?.isUnchanged ?? false
      error = outcome.failure?.reason
      removed = written?.removed
      profile = written?.profile
      orientation = written.flatMap { $0.orientation == 1 ? nil : $0.orientation }
      bytesIn = written?.bytesIn
      bytesOut = written?.bytesOut
    }
  }
}
