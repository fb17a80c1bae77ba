/// Why a service gave no answer about a photo.
public enum ServiceError: Error, Hashable, Sendable {
  /// The service said no.
  case status(Int, message: String)
  /// What came is not JSON.
  case notJSON
  /// It took longer than allowed, in seconds.
  case timeout(Double)
  /// The connection could not be made, or broke.
  case connection(reason: String)

  init(_ failure: HTTPFailure) {
    switch failure {
    case .timeout(let seconds): self = .timeout(seconds)
    case .connection(let reason), .unreached(let reason): self = .connection(reason: reason)
    }
  }

  /// A short stable word for programs.
  public var code: String {
    switch self {
    case .status(let status, _): "http-\(status)"
    case .notJSON: "no-json"
    case .timeout: "timeout"
    case .connection: "connection"
    }
  }
}

extension ServiceError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .status(400, let message):
      "the service does not take the request (HTTP 400: \(message)); if it names output_config or strict, choose"
        + " another --answer-form"
    case .status(let status, let message):
      "the service gave no answer (HTTP \(status): \(message)); run again to ask once more"
    case .notJSON: "what the service answered is not JSON; run again to ask once more"
    case .timeout(let seconds):
      "the service did not answer within \(Int(seconds)) seconds; run again, or allow more with --timeout"
    case .connection(let reason):
      "there was no connection to the service (\(reason)); check the network and run again"
    }
  }
}
