import SessionPix

extension VisionBrief {
  /// Whether any image shows a part of the photo closer.
  fileprivate var hasDetails: Bool { closeImages.contains { $0.role == .detail } }

  /// What leaves in both passes, each image once.
  fileprivate var allImages: [VisionImage] { images + closeImages.filter { !images.contains($0) } }
}

extension IdentifyPlan {
  /// Looks at all photos and sends nothing.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - options: What is asked.
  ///   - shape: The shape of the requests.
  ///   - model: The model that is asked.
  ///   - review: Is shown what would leave of each photo.
  /// - Throws: `PhotoError` where the findings cannot be read, and whatever `review` throws.
  public init(
    _ folder: IdentifyFolder, options: IdentifyOptions, shape: RequestShape, model: String,
    review: (Item) throws -> Void = { _ in }
  ) throws {
    let maker = QuestionMaker(folder: folder, options: options, shape: shape, model: model)
    try folder.forEachPhoto { findings in
      guard findings.hasImages else { return countNotPrepared() }
      let brief: VisionBrief
      let questions: [Question]
      do {
        brief = try maker.brief(of: findings)
        questions = try maker.open(findings, brief)
      } catch {
        guard let failure = AnswerRecord.Failure(error) else { throw error }
        return refuse(findings.source, failure.message)
      }
      guard let first = questions.first else { return countAnswered() }
      count(first, of: findings, isFirst: true)
      if options.asksForControls, first.request.pass == .identity {
        // The first answer is not known yet; what it adds to the second question is small.
        count(
          try maker.controls(brief, identity: IdentityAnswer(devices: []), of: findings),
          of: findings, isFirst: false)
      }
      if options.asksForControls, !brief.hasDetails { countWithoutDetails() }
      if Self.isSmall(brief, findings) { countSmaller() }
      try review(
        Item(
          source: findings.source,
          images: options.asksForControls ? brief.allImages : brief.images,
          text: first.request.instructions + "\n\n" + first.request.text,
          schema: first.request.schema.root.text, bytes: first.body.bytes.count,
          usage: first.request.estimatedUsage, largestUsage: first.request.largestUsage))
    }
  }

  /// Whether the tier that was asked for allows a larger overview of this photo.
  private static func isSmall(_ brief: VisionBrief, _ findings: Findings) -> Bool {
    guard let tier = brief.policy.tier, let width = findings.source.width,
      let height = findings.source.height, let overview = brief.images.first
    else { return false }
    let most = tier.budget.size(forWidth: width, height: height)
    return max(most.width, most.height) > max(overview.width, overview.height) + 1
  }
}
