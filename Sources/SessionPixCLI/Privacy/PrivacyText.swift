import SessionPixIdentify

/// What `privacy` shows, in words.
enum PrivacyText {
  /// What was sent in a month.
  static func words(_ month: UsageLog.Entry) -> String {
    let cost = month.cost.map { "\(Dollars($0))" } ?? "at unknown cost"
    let isPartly = month.cost != nil && month.unpricedRequests > 0
    let rest = isPartly ? " without \(month.unpricedRequests) of them, whose price is unknown" : ""
    return "\(Sentence.count(month.photos, "photo")), \(Sentence.count(month.requests, "request")),"
      + " \(month.inputTokens) tokens out, \(month.outputTokens) back, \(cost)\(rest)"
  }

  /// What `expire` leaves.
  static func words(_ keep: PrivacySettings.Keep, days: Int?) -> String {
    let before = days.map { "everything for \(Sentence.count($0, "day")), then " } ?? ""
    switch keep {
    case .everything: return "everything"
    case .findings: return before + "findings: records and answers, no images"
    case .nothing: return before + "nothing"
    }
  }

  /// How far a permission goes.
  static func words(_ tier: PrivacySettings.Tier) -> String {
    switch tier {
    case .nothing: "nothing"
    case .labels: "labels: brand and model"
    case .serials: "serials: brand, model and serial numbers"
    }
  }
}
