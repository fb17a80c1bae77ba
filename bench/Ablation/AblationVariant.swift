import SessionPix

/// The label stage with one part switched off, or a reader alone.
struct AblationVariant: Sendable {
  /// What is switched off, as the table names it.
  let name: String
  /// Switches it off.
  let change: @Sendable (inout ReadLabels) -> Void

  /// The standard stage first, then each part.
  static let all = [
    AblationVariant(name: "everything on") { _ in },
    AblationVariant(name: "without the second reader") { $0.reader.secondReader = nil },
    AblationVariant(name: "the second reader alone") { stage in
      if let second = stage.reader.secondReader { stage.reader.reader = second }
      stage.reader.secondReader = nil
    },
    AblationVariant(name: "without the smaller copy") { $0.reader.overviewPixels = nil },
    AblationVariant(name: "without the closer look") { $0.reader.closePixels = nil },
    AblationVariant(name: "without the look at plates") { $0.reader.looksAtPlates = false },
    AblationVariant(name: "without patches") { $0.reader.readsPatches = false },
    AblationVariant(name: "without turning the photo") { $0.reader.findsDirection = false },
    AblationVariant(name: "without barcodes") { $0.barcodes = nil },
    AblationVariant(name: "without the catalog") {
      $0.rules = Pipeline.standardRules(GearCatalog(makers: []))
    },
    AblationVariant(name: "without fitted confidences") { $0.confidence = nil },
  ]
}
