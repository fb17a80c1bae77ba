import SessionPix

/// Which images are made, and how they are written.
enum RenditionOptions {
  private static let tier = Option.choice(
    "tier", of: TokenBudget.Tier.self, standardText: "standard",
    help: "The size of overview images: 1568 or 2576 pixels at most.")
  private static let format = Option.choice(
    "format", of: RenditionFormat.self, standardText: "jpeg", help: "How images are written.")
  private static let quality = Option<Int>.integer(
    "quality", in: 1...100, standard: 85, help: "For all formats but png, which is lossless.")
  private static let details = Option<Int>.integer(
    "details", in: 0...8, standard: 0,
    help: "Also write up to so many parts of each photo closer, for `identify --controls`.")
  private static let master = Option<Bool>.flag(
    "master", help: "Also write each photo at full size, redacted.")

  static let declarations = [
    tier.declaration, format.declaration, quality.declaration, details.declaration,
    master.declaration,
  ]

  /// The plan as the options want it.
  static func plan(_ arguments: Arguments) -> RenditionPlan {
    var plan = RenditionPlan()
    plan.tier = arguments[tier] ?? .standard
    plan.encoding = Encoding(
      format: arguments[format] ?? .jpeg, quality: arguments[quality])
    plan.detailLimit = arguments[details]
    plan.includesMaster = arguments[master]
    return plan
  }
}
