import SessionPix
import SessionPixIdentify

/// What would leave, in words.
struct PlanText {
  let text: String

  /// `destination` is nil where nothing is sent.
  init(_ plan: IdentifyPlan, options: IdentifyOptions, destination: String?) {
    var lines = [
      "\(Sentence.count(plan.photos, "photo")): \(Sentence.count(plan.requests, "request")),"
        + " \(Sentence.count(plan.images, "image")) (\(Self.size(plan.imageBytes))),"
        + " about \(plan.usage.input) tokens out and \(plan.usage.output) back.",
      options.policy.showsSerials
        ? "Serial numbers are shown." : "Serial numbers that were found are painted over.",
      Self.cost(plan, options),
    ]
    if plan.requests > 0 { lines.append(Self.tiers(plan, options)) }
    if let destination { lines.insert("To: \(destination)", at: 1) }
    if plan.answered > 0 {
      lines.append("\(Sentence.count(plan.answered, "photo")) answered before: not asked again.")
    }
    if plan.notPrepared > 0 {
      lines.append("\(Sentence.count(plan.notPrepared, "photo")) without images: nothing to send.")
    }
    if plan.smallerThanTier > 0 {
      lines.append(
        "\(Sentence.count(plan.smallerThanTier, "overview")) smaller than the tier allows; to send larger ones,"
          + " run `sessionpix process --tier high` first.")
    }
    if plan.withoutDetails > 0 {
      lines.append(
        "--controls: \(Sentence.count(plan.withoutDetails, "photo")) without parts that show the controls closer;"
          + " run `sessionpix process --details 4` first to have them told from more than the overview."
      )
    }
    for refused in plan.refused {
      lines.append("not sent: \(PhotoPath(refused.path).display): \(refused.reason)")
    }
    text = lines.joined(separator: "\n")
  }

  /// What the choice of `process --tier` or `--tier` makes of it.
  private static func tiers(_ plan: IdentifyPlan, _ options: IdentifyOptions) -> String {
    let parts = TokenBudget.Tier.allCases.map { tier in
      let usage = plan.usageByTier[tier] ?? TokenUsage(input: 0, output: 0)
      let cost = options.price.map { ", \(Dollars($0.cost(of: usage)))" } ?? ""
      return "\(tier.rawValue) about \(usage.input) tokens out\(cost)"
    }
    return "With overviews of each tier: " + parts.joined(separator: "; ") + "."
  }

  private static func cost(_ plan: IdentifyPlan, _ options: IdentifyOptions) -> String {
    guard let price = options.price else {
      return "Cost: not known; give --price as IN/OUT dollars for a million tokens."
    }
    return "Cost: about \(Dollars(price.cost(of: plan.usage))), at most"
      + " \(Dollars(price.cost(of: plan.largestUsage))) without repetitions."
  }

  /// Bytes in words.
  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\((bytes + 999) / 1000) kB" : "\(Sentence.decimal(Double(bytes) / 1e6)) MB"
  }
}
