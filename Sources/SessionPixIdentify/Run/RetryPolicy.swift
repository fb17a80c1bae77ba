import Foundation

/// When a request is sent again: after 429, after 5xx, and where no whole answer came. Never after any other 4xx.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a request is sent at most. The default is 6.
  public var attempts = 6
  /// The first pause in seconds at most; each further one is twice as long. The default is 1.
  public var firstPause = 1.0
  /// The longest pause in seconds of our own choice. The default is 60.
  public var longestPause = 60.0
  /// The longest pause in seconds that a service may ask for; beyond it the run ends. The default is 900.
  public var longestRetryAfter = 900.0

  /// A year: no service means to be asked again later, and more seconds would not fit a whole number.
  private static let longestKnown = 31_536_000.0

  /// The policy as described at each property.
  public init() {}

  /// Whether a status is worth another attempt.
  static func mayRetry(_ status: Int) -> Bool { status == 429 || (500...599).contains(status) }

  /// Seconds until the next attempt: random below a bound that doubles ("full jitter"), and never less than the service
  /// asks for.
  ///
  /// - Parameters:
  ///   - attempt: How many attempts were made.
  ///   - retryAfter: What the service asks for.
  /// - Returns: Seconds.
  func pause(after attempt: Int, retryAfter: Double?) -> Double {
    let bound = min(longestPause, firstPause * pow(2, Double(attempt - 1)))
    return max(retryAfter ?? 0, Double.random(in: 0...bound))
  }

  /// The seconds of a `Retry-After` header (RFC 9110, 10.2.3): a number, or a date. A year at most.
  static func seconds(ofRetryAfter text: String?, now: Date = Date()) -> Double? {
    guard let text = text?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
    if let seconds = Double(text), seconds.isFinite { return known(seconds) }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return formatter.date(from: text).map { known($0.timeIntervalSince(now)) }
  }

  private static func known(_ seconds: Double) -> Double { min(longestKnown, max(0, seconds)) }
}
