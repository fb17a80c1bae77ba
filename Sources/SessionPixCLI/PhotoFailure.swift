import SessionPix

/// Why there is no result for a photo.
struct PhotoFailure: Sendable {
  let status: Findings.Status
  let reason: Findings.Failure

  /// The line for people. The reason may be a worker's own, and a photo may have taken the worker over.
  func sentence(_ name: PhotoPath) -> String {
    "\(status.rawValue): \(name.display): \(reason.message.harmless)"
  }
}

extension CleaningOutcome {
  /// Why the photo was left alone; nil where it was cleaned.
  var failure: PhotoFailure? {
    guard case .failure(let error) = result else { return nil }
    let isUnsupported = error.isUnsupported(at: photo.name)
    return PhotoFailure(
      status: isUnsupported ? .unsupported : .failed,
      reason: .init(code: error.code, message: "\(error)"))
  }

  var status: Findings.Status { failure?.status ?? .ok }
}
