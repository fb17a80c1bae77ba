import Foundation

/// How long the tests try to break a run: a moment in `make test`, long in `make soak`.
enum Soak {
  private static let isLong = ProcessInfo.processInfo.environment["SESSIONPIX_SOAK"] == "1"

  /// Damaged files that one run meets.
  static let files = isLong ? 5000 : 60
  /// Runs that are disturbed.
  static let disturbances = isLong ? 50 : 5
}
