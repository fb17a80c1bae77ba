/// Sees to it that a run costs no more than allowed: what a request can cost at most is set aside before it is sent.
public actor CostBudget {
  private let limit: Double?
  private let price: TokenPrice?
  /// US dollars that were charged, or may have been.
  private(set) var spent = 0.0
  private var setAside = 0.0
  /// Requests that something is set aside for.
  private var underWay = 0
  /// Who waits for one of them to cost less than was set aside.
  private var waiting: [CheckedContinuation<Void, Never>] = []

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

  /// Sets aside what a request can cost at most. Where there is not enough left, it waits for the requests under way: most
  /// cost far less than was set aside for them.
  ///
  /// - Throws: ``IdentifyStop/budget(spent:limit:)`` where the limit would be passed by what was spent. Nothing may be sent
  ///   then.
  func reserve(_ usage: TokenUsage) async throws -> Double {
    let most = price?.cost(of: usage) ?? 0
    while let limit, spent + setAside + most > limit {
      guard underWay > 0 else { throw IdentifyStop.budget(spent: spent, limit: limit) }
      await withCheckedContinuation { waiting.append($0) }
    }
    setAside += most
    underWay += 1
    return most
  }

  /// Gives back what was set aside and counts what was charged.
  ///
  /// - Parameters:
  ///   - reserved: What ``reserve(_:)`` gave.
  ///   - usage: What the service says; nil where it says nothing or no answer came, so that the whole of it may have been
  ///     charged.
  /// - Returns: US dollars that were charged, or may have been; nil where no price is known.
  @discardableResult
  func settle(_ reserved: Double, usage: TokenUsage?) -> Double? {
    underWay -= 1
    // Sums of fractions leave a rest.
    setAside = underWay == 0 ? 0 : setAside - reserved
    let cost = usage.map { price?.cost(of: $0) ?? 0 } ?? reserved
    spent += cost
    for one in waiting { one.resume() }
    waiting = []
    return price == nil ? nil : cost
  }
}
