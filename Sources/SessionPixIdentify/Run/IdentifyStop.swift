/// Why a run ends before its last photo. What was answered is kept.
public enum IdentifyStop: Error, Hashable, Sendable {
  /// The next request could pass the limit, in US dollars.
  case budget(spent: Double, limit: Double)
  /// The service does not accept the key, or does not let it use the model.
  case refusedKey(status: Int, message: String)
  /// The service knows no such model, or not for this account.
  case unknownModel(message: String)
  /// The account's own limit is reached.
  case spendLimit(message: String)
  /// The service asks for a longer pause than a run makes, in seconds.
  case pause(seconds: Double)
}

extension IdentifyStop: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .budget(let spent, let limit):
      "the next request could cost more than is left of --max-cost (\(Dollars(spent)) of \(Dollars(limit)) spent);"
        + " raise it and run again to go on"
    case .refusedKey(let status, let message):
      "the service does not accept the key (HTTP \(status): \(message)); check the key and what it may use"
    case .unknownModel(let message):
      "the service has no such model for you (HTTP 404: \(message)); check --model, and the address and region"
    case .spendLimit(let message):
      "the account's spending limit is reached (\(message)); raise it at the service"
    case .pause(let seconds):
      "the service asks to wait \(Int(seconds)) seconds; run again then to go on"
    }
  }
}

/// An amount of US dollars in words.
public struct Dollars: CustomStringConvertible, Sendable {
  private let amount: Double

  /// An amount.
  public init(_ amount: Double) {
    self.amount = amount
  }

  /// As `$0.0123`, in hundredths of a cent, rounded up.
  public var description: String {
    // More than that is no amount of anybody's, and would not fit.
    let units = Int((min(amount, 1e12) * 10_000 - 1e-6).rounded(.up))
    let fraction = String(units % 10_000)
    return "$\(units / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
  }
}
