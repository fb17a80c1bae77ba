@testable import SessionPix

/// A page of lines that a test writes: each a text with its place in pixels of a photo of 1000 x 1000.
struct HandMadePage {
  private(set) var regions: [TextRegion] = []

  /// A line whose box has its left upper corner here; the text is about half as wide as high, a character.
  mutating func write(
    _ text: String, x: Double, y: Double, height: Double = 30, confidence: Double = 0.95,
    alternatives: [String] = []
  ) {
    let width = height * 0.6 * Double(max(text.count, 1))
    let quad = Quad(
      Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
      Point(x: x, y: y + height))
    regions.append(
      TextRegion(
        quad: quad.scaled(x: 0.001, y: 0.001), text: text, confidence: confidence,
        reader: "neural+tesseract", alternatives: alternatives))
  }

  var page: LabelPage { LabelPage(regions: regions, width: 1000, height: 1000) }

  /// The same page after the photo was turned clockwise about its corner and moved back into view.
  func turned() -> LabelPage {
    let turned = regions.map { region in
      var region = region
      region.quad = region.quad.mapped { Point(x: 1 - $0.y, y: $0.x) }
      return region
    }
    return LabelPage(regions: turned, width: 1000, height: 1000)
  }

  /// What the standard rules find with this catalog.
  func candidates(_ catalog: GearCatalog) -> Findings.Candidates {
    page.candidates(by: Pipeline.standardRules(catalog), confidence: nil)
  }
}
