import SessionPix

/// The pipeline with one part of the label stage switched off, with a reader alone, or without the stage for faces, which must
/// hide no label.
struct AblationVariant: Sendable {
  /// What is switched off, as the table names it.
  let name: String
  /// Switches it off.
  let change: @Sendable (inout Pipeline) -> Void

  /// The standard pipeline first, then each part.
  static let all = [
    AblationVariant(name: "everything on") { _ in },
    labels("without the second reader") { $0.reader.secondReader = nil },
    labels("the second reader alone") { stage in
      if let second = stage.reader.secondReader { stage.reader.reader = second }
      stage.reader.secondReader = nil
    },
    labels("without the smaller copy") { $0.reader.overviewPixels = nil },
    labels("without the closer look") { $0.reader.closePixels = nil },
    labels("without the look at plates") { $0.reader.looksAtPlates = false },
    labels("without patches") { $0.reader.readsPatches = false },
    labels("without turning the photo") { $0.reader.findsDirection = false },
    labels("without barcodes") { $0.barcodes = nil },
    labels("without the catalog") {
      $0.rules = Pipeline.standardRules(GearCatalog(makers: []))
    },
    labels("without fitted confidences") { $0.confidence = nil },
    AblationVariant(name: "without hiding faces") { pipeline in
      pipeline.stages.removeAll { $0 is RedactFaces }
      pipeline.allowsUnredacted = true
    },
  ]

  /// The standard pipeline and those of the others whose names hold one of these words; all where there are none.
  static func named(_ words: [String]) -> [AblationVariant] {
    words.isEmpty
      ? all
      : all.prefix(1)
        + all.dropFirst().filter { variant in words.contains { variant.name.contains($0) } }
  }

  /// A variant of the label stage.
  private static func labels(
    _ name: String, _ change: @escaping @Sendable (inout ReadLabels) -> Void
  ) -> AblationVariant {
    AblationVariant(name: name) { pipeline in
      pipeline.stages = pipeline.stages.map { stage in
        guard var labels = stage as? ReadLabels else { return stage }
        change(&labels)
        return labels
      }
    }
  }
}
