/// No whole answer came; whether the request arrived is not known.
enum HTTPFailure: Error, Hashable, Sendable {
  /// It took longer than allowed.
  case timeout(seconds: Double)
  /// The connection could not be made, or broke.
  case connection(reason: String)
}
