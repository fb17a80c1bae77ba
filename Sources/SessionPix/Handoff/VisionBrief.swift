/// What the AI pass is given of one photo: the smallest safe thing.
///
/// It holds images without names, candidates, and questions. It holds no path, no name, no checksum of the photo, no
/// metadata, and no text but that of candidates.
public struct VisionBrief: Hashable, Sendable {
  /// What may be in a brief.
  public struct Policy: Hashable, Sendable {
    /// The largest overview; nil takes it as it was prepared. A smaller one is never enlarged.
    public var tier: TokenBudget.Tier?
    /// Whether serial numbers may be shown. Where they may not, each place that may show one is painted over, and no
    /// candidate or question holds one. The default is true.
    public var showsSerials = true
    /// How many label crops are sent at most. The default is 8.
    public var labelLimit = 8

    /// The policy as described at each property.
    public init() {}
  }

  /// The overview, then the label crops.
  public let images: [VisionImage]
  /// The overview, then the parts that show the photo closer; the same as ``images`` where none were prepared
  /// (``RenditionPlan/detailLimit``).
  public let closeImages: [VisionImage]
  /// What the readers found.
  public let candidates: [Candidate]
  /// What a person would ask who looks at the candidates.
  public let questions: [String]
  /// What this brief may hold.
  public let policy: Policy

  /// What a field may be, as it is told to a model.
  public struct Candidate: Codable, Hashable, Sendable {
    /// Which field.
    public var field: LabelField
    /// The value.
    public var value: String
    /// The probability that it is right, 0...1, in hundredths.
    public var confidence: Double
    /// False where it was inferred and not read.
    public var printed: Bool
    /// Other readings of the same print.
    public var alternatives: [String]
    /// The number of the device in the photo.
    public var device: Int
    /// Where it was read, in pixels of the overview as it is sent.
    public var area: PixelArea?
    /// The number of the image that shows it closest, counted from 1.
    public var image: Int
  }

  /// The brief of a photo that was prepared.
  ///
  /// - Parameters:
  ///   - prepared: The images and the record.
  ///   - policy: What may be sent, and how large.
  /// - Throws: ``BriefError``, first of all where no pass looked for faces, or for personal text.
  public init(
    for prepared: PreparedPhoto, policy: Policy = Policy()
  ) throws(BriefError) {
    let findings = prepared.findings
    guard findings.status == .ok else { throw .notPrepared(status: findings.status) }
    let passes = findings.privacy?.passes ?? []
    guard passes.contains(RedactFaces.pass) else {
      throw passes.contains(RedactFaces.cosmeticPass) ? .facesCosmetic : .facesNotRedacted
    }
    guard passes.contains(RedactText.pass) else {
      throw .textNotRedacted
    }
    // What was never looked for cannot be hidden.
    guard policy.showsSerials || findings.unidentified != nil else { throw .textNotRead }
    let made = try VisionImages(of: prepared, policy: policy)
    images = made.images
    closeImages = made.details.isEmpty ? made.images : made.images.prefix(1) + made.details
    candidates = Self.candidates(of: findings, in: made, policy: policy)
    let refuted = (findings.candidates?.serial ?? []).filter(\.isRefuted).map(\.value)
    questions =
      OpenQuestions(candidates, refuted: Set(refuted), asksForSerials: policy.showsSerials)
      .sentences
    self.policy = policy
  }

  /// Visual tokens of all images.
  public var imageTokens: Int { images.reduce(0) { $0 + $1.tokens } }

  /// Candidates that are told of each field at most.
  private static let candidatesPerField = 4
  /// What is less likely is not worth its tokens.
  private static let leastConfidence = 0.05

  private static func candidates(
    of findings: Findings, in made: VisionImages, policy: Policy
  ) -> [Candidate] {
    guard let all = findings.candidates else { return [] }
    return LabelField.allCases.filter { $0 != .serial || policy.showsSerials }.flatMap { field in
      all[field].filter { $0.confidence >= leastConfidence }
        .filter { policy.showsSerials || !made.traces.hides($0) }
        .prefix(candidatesPerField).map { candidate in
          Candidate(
            field: field, value: candidate.value,
            confidence: (candidate.confidence * 100).rounded() / 100, printed: candidate.printed,
            alternatives: candidate.alternatives.filter {
              policy.showsSerials || !made.traces.touches($0)
            },
            device: candidate.device, area: made.area(ofRegion: candidate.region, findings),
            image: made.imageNumber(ofRegion: candidate.region))
        }
    }
  }
}
