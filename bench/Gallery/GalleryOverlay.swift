import Foundation
import SessionPix

/// What was found in a photo, drawn over its overview.
struct GalleryOverlay {
  let entry: GalleryEntry
  let findings: Findings
  let overview: RenditionRecord

  /// An SVG picture in the overview's pixels.
  var svg: String {
    "<svg viewBox=\"0 0 \(overview.width) \(overview.height)\">"
      + (findings.privacy?.faces ?? []).map(area).joined() + entry.faces.map(face).joined()
      + (findings.barcodes ?? []).map(barcode).joined()
      + (findings.regions ?? []).enumerated().map { region($1, number: $0) }.joined()
      + "</svg>"
  }

  private func region(_ region: TextRegion, number: Int) -> String {
    let others =
      region.alternatives.isEmpty ? "" : "\nor " + region.alternatives.joined(separator: ", ")
    let tip =
      "\(region.text)\(others)\n\(region.confidence.thousandths), \(region.reader), line \(number)"
    return "<polygon class=\"line \(judgement(of: number))\" data-region=\"\(number)\""
      + " points=\"\(points(region.quad))\" \(Self.label(tip))/>"
  }

  /// How the best candidate that comes from a line fared.
  private func judgement(of region: Int) -> String {
    let all = LabelField.allCases.flatMap { field in
      (findings.candidates?[field] ?? []).filter { $0.region == region }.compactMap { candidate in
        entry.candidates[field]?.first { $0.value == candidate.value }
      }
    }
    if all.contains(where: \.isRight) { return "right" }
    if all.contains(where: \.isClaim) { return "wrong" }
    return all.isEmpty ? "" : "offered"
  }

  private func barcode(_ barcode: Barcode) -> String {
    "<polygon class=\"barcode\" points=\"\(points(barcode.quad))\" "
      + "\(Self.label("\(barcode.text)\n\(barcode.symbology)"))/>"
  }

  private func area(_ face: Findings.RedactedFace) -> String {
    box(
      face.box, style: "face",
      tip: "redacted as a face\n\(face.score.thousandths), by \(face.by.rawValue)")
  }

  private func face(_ face: GalleryEntry.Face) -> String {
    switch face.isCovered {
    case true?: box(face.box, style: "truth right", tip: "a face, covered")
    case false?: box(face.box, style: "truth wrong", tip: "a face, not covered")
    case nil: box(face.box, style: "truth", tip: "a face that does not count")
    }
  }

  private func box(_ box: Box, style: String, tip: String) -> String {
    "<rect class=\"\(style)\" x=\"\(Self.tenths(box.x * Double(overview.width)))\""
      + " y=\"\(Self.tenths(box.y * Double(overview.height)))\""
      + " width=\"\(Self.tenths(box.width * Double(overview.width)))\""
      + " height=\"\(Self.tenths(box.height * Double(overview.height)))\" \(Self.label(tip))/>"
  }

  private func points(_ quad: Quad) -> String {
    quad.corners.map {
      Self.tenths($0.x * Double(overview.width)) + ","
        + Self.tenths($0.y * Double(overview.height))
    }
    .joined(separator: " ")
  }

  private static func label(_ tip: String) -> String {
    "data-tip=\"\(HTMLText.escaped(tip))\""
  }

  private static func tenths(_ value: Double) -> String { String(format: "%.1f", value) }
}
