/// Sees to it that a run costs no more than allowed: what a request can cost at most is set aside before it is sent.
public actor CostBudget {
  private let limit: Double?
  private let price: TokenPrice?
  /// US dollars that were charged, or may have been.
  private(set) var spent = 0.0
  private var setAside = 0.0

  /// A budget.
  ///
  /// - Parameters:
  ///   - limit: US dollars; nil for none.
  ///   - price: What a token costs; nil counts nothing.
  public init(limit: Double?, price: TokenPrice?) {
    self.limit = limit
    self.price = price
  }

  /// US dollars that are charged or may be.
  public var charged: Double { spent }

  /// Sets aside what a request can cost at most.
  ///
  /// - Throws: ``IdentifyStop/budget(spent:limit:)`` where that would pass the limit. Nothing may be sent then.
  func reserve(_ usage: TokenUsage) throws -> Double {
    let most = price?.cost(of: usage) ?? 0
    if let limit, spent + setAside + most > limit {
      throw IdentifyStop.budget(spent: spent, limit: limit)
    }
    setAside += most
    return most
  }

  /// Gives back what was set aside and counts what was charged.
  ///
  /// - Parameters:
  ///   - reserved: What ``reserve(_:)`` gave.
  ///   - usage: What the service says; nil where no answer came, so that the whole of it may have been charged.
  func settle(_ reserved: Double, usage: TokenUsage?) {
    setAside -= reserved
    spent += usage.map { price?.cost(of: $0) ?? 0 } ?? reserved
  }
}
