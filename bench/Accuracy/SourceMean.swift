/// The mean of a figure over the sources that photos come from: each source counts once, however many photos it gave
/// (a macro average). Beside the pooled figure it shows how much one large source decides.
struct SourceMean: Encodable, Equatable {
  /// The mean, rounded to three decimals; nil where no source has the figure.
  let mean: Double?
  /// The sources that have the figure.
  let sources: Int

  /// The mean of the figures that are not nil.
  init(_ figures: [Double?]) {
    let known = figures.compactMap(\.self)
    sources = known.count
    mean =
      known.isEmpty ? nil : (known.reduce(0, +) / Double(known.count)).rounded(decimals: 3)
  }
}
