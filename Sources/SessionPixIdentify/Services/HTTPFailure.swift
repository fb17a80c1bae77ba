/// No whole answer came.
enum HTTPFailure: Error, Hashable, Sendable {
  /// The connection was never made, so that nothing left.
  case unreached(reason: String)
  /// It took longer than allowed; whether the request arrived is not known.
  case timeout(seconds: Double)
  /// The connection broke, or could not be made; whether the request arrived is not known.
  case connection(reason: String)
}
