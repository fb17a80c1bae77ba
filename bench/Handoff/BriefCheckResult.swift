import SessionPix

/// What `brief` prints.
struct BriefCheckResult: Encodable {
  /// A candidate, and whether it can be read in what is sent.
  struct Candidate {
    let field: LabelField
    let value: String
    let isReadBack: Bool
    /// Whether it can be read in the same part of the photo itself; nil where nobody looked.
    let isReadAtFullSize: Bool?

    /// Whether making smaller cost it.
    var isLost: Bool { !isReadBack && isReadAtFullSize == true }
  }

  /// What is sent of one photo.
  struct Photo {
    let name: String
    let tokens: Int
    let source: Findings.Source
    let candidates: [Candidate]
  }

  /// A candidate that cannot be read back.
  struct Miss: Encodable {
    let photo: String
    let field: LabelField
    let value: String
    /// Whether it can be read in the same part of the photo itself; absent where nobody looked.
    let isReadAtFullSize: Bool?
  }

  /// Visual tokens of whole photos, by how a service would make them smaller.
  struct Originals: Encodable {
    /// At most 1,568 pixels and tokens.
    let standard: Distribution?
    /// At most 2,576 pixels and 4,784 tokens.
    let high: Distribution?
    /// At most 8,000 pixels a side, and no limit of tokens.
    let largest: Distribution?
  }

  let schema = "sessionpix.brief/1"
  let photos: Int
  /// Visual tokens of overview and label crops, as they were prepared.
  let tokens: Distribution?
  /// The same of the photos themselves.
  let originals: Originals
  /// Candidates that are sure and stood in the photo letter by letter.
  let candidates: Int
  /// Those of them that our readers find in what is sent.
  let readBack: Int
  /// Those that our readers find in the same part of the photo at full size, and not in what is sent; absent where nobody looked.
  let lostByResizing: Int?
  /// Those that are not read back, where they were asked for.
  let misses: [Miss]?

  init(_ photos: [Photo], looksAtFullSize: Bool, namesMisses: Bool) {
    self.photos = photos.count
    tokens = Distribution(photos.map { Double($0.tokens) })
    originals = Originals(
      standard: Self.originals(photos, TokenBudget.Tier.standard.budget.size),
      high: Self.originals(photos, TokenBudget.Tier.high.budget.size),
      largest: Self.originals(photos, Self.largestSize))
    let all = photos.flatMap { photo in photo.candidates.map { (photo.name, $0) } }
    candidates = all.count
    readBack = all.count { $0.1.isReadBack }
    lostByResizing = looksAtFullSize ? all.count { $0.1.isLost } : nil
    misses =
      namesMisses
      ? all.filter { !$0.1.isReadBack }.map {
        Miss(
          photo: $0.0, field: $0.1.field, value: $0.1.value,
          isReadAtFullSize: $0.1.isReadAtFullSize)
      } : nil
  }

  private static func largestSize(width: Int, height: Int) -> (width: Int, height: Int) {
    let scale = min(1, 8000 / Double(max(width, height)))
    return (Int(Double(width) * scale), Int(Double(height) * scale))
  }

  private static func originals(
    _ photos: [Photo], _ size: (_ width: Int, _ height: Int) -> (width: Int, height: Int)
  ) -> Distribution? {
    Distribution(
      photos.compactMap { photo in
        guard let width = photo.source.width, let height = photo.source.height else { return nil }
        let size = size(width, height)
        return Double(TokenBudget.tokens(width: size.width, height: size.height))
      })
  }

  /// The figures as a table.
  var table: TextTable {
    let rows: [(name: String, tokens: Distribution?)] = [
      ("overview and crops", tokens), ("photo, standard tier", originals.standard),
      ("photo, high tier", originals.high), ("photo, 8000 pixels", originals.largest),
    ]
    func column(_ name: String, _ figure: (Distribution) -> Double) -> [String] {
      [name] + rows.map { $0.tokens.map { String(Int(figure($0).rounded())) } ?? "-" }
    }
    return TextTable(
      columns: [
        ["visual tokens"] + rows.map(\.name), column("median", \.median), column("mean", \.mean),
      ],
      remarks: ["read back: \(readBack) of \(candidates) sure candidates"]
        + (lostByResizing.map { ["lost by resizing: \($0), which can be read at full size"] } ?? [])
        + (misses ?? []).map { "not read back: \($0.field.rawValue) \($0.value) of \($0.photo)" })
  }
}
