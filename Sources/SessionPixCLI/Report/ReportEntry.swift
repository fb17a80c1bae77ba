import SessionPix
import SessionPixIdentify

/// A photo as the page's script is given it.
struct ReportEntry: Encodable {
  /// What one can filter by.
  enum Mark: String, Encodable, CaseIterable {
    case failed
    case unsupported
    case noBrand = "no brand"
    case lowConfidence = "low confidence"
    case faces
    case duplicates
    case contradictions
  }

  struct Picture: Encodable {
    let link: String
    let width: Int
    let height: Int
  }

  struct Value: Encodable {
    let value: String
    let percent: Int
    let note: String
    var isBad = false
  }

  struct Section: Encodable {
    let title: String
    let values: [Value]
    var notice: String?
    var details: [String]?
  }

  /// Something in the picture: its corners are x, y, x, y, ... in thousandths of it. There are many, so that it is
  /// written as a list: kind, text, then the numbers.
  struct Area: Encodable {
    let kind: String
    let corners: [Int]
    let text: String

    func encode(to encoder: any Encoder) throws {
      var values = encoder.unkeyedContainer()
      try values.encode(kind)
      try values.encode(text)
      for number in corners { try values.encode(number) }
    }
  }

  /// A best candidate below this is more likely wrong than right.
  static let lowConfidence = 0.5
  private static let shownCandidates = 5

  let name: String
  let status: String
  let message: String?
  let facts: String
  let marks: [Mark]
  let brand: String?
  /// The least sure of brand and model, 0...100; nil where there is neither.
  let confidence: Int?
  let faces: Int
  let picture: Picture?
  let crops: [Picture]
  let sections: [Section]
  let areas: [Area]

  init(_ findings: Findings, verdict: Verdict? = nil) {
    let known = InventoryRow.best(findings, verdict)
    let sure = [known.brand, known.model].compactMap { $0?.confidence }
    name = findings.source.path
    status = findings.status.rawValue
    message = findings.error?.message
    facts = ReportFacts(findings).text
    brand = known.brand?.value
    confidence = sure.min().map(Self.percent)
    faces = findings.privacy?.faces.count ?? 0
    let images = findings.renditions ?? []
    picture = images.first { $0.role == .overview }.map { Self.picture($0, of: findings) }
    crops = images.filter { $0.role == .label }.map { Self.picture($0, of: findings) }
    let candidates = findings.candidates ?? Findings.Candidates()
    sections =
      (verdict.map { [Self.section($0)] } ?? [])
      + LabelField.allCases.filter { !candidates[$0].isEmpty }.map { field in
        Section(
          title: field.rawValue,
          values: candidates[field].prefix(Self.shownCandidates).map(Self.value))
      }
    areas = Self.areas(findings)
    var marks: [Mark] = []
    if findings.status == .failed { marks.append(.failed) }
    if findings.status == .unsupported { marks.append(.unsupported) }
    if findings.status == .ok, known.brand == nil { marks.append(.noBrand) }
    if let least = sure.min(), least < Self.lowConfidence { marks.append(.lowConfidence) }
    if faces > 0 { marks.append(.faces) }
    if findings.group != nil || findings.original != nil { marks.append(.duplicates) }
    if verdict?.hasContradiction == true { marks.append(.contradictions) }
    self.marks = marks
  }

  private static func value(_ candidate: LabelCandidate) -> Value {
    let others =
      candidate.alternatives.isEmpty
      ? [] : ["or " + candidate.alternatives.joined(separator: ", ")]
    let notes = others + candidate.evidence + (candidate.printed ? [] : ["not printed"])
    return Value(
      value: candidate.value, percent: percent(candidate.confidence),
      note: notes.joined(separator: " · "))
  }

  private static func section(_ verdict: Verdict) -> Section {
    let rows = verdict.devices.flatMap { device in
      LabelField.allCases.compactMap { name -> Value? in
        let field = device[name]
        guard let value = field.value else { return nil }
        let isBad = field.agreement == .contradiction
        let words =
          isBad ? "contradiction: " + field.contradiction : field.agreement.rawValue
        let who =
          verdict.devices.count > 1 ? "device \(device.device), \(name.rawValue)" : name.rawValue
        return Value(
          value: value, percent: percent(field.confidence), note: who + " · " + words, isBad: isBad)
      }
    }
    return Section(
      title: "verdict, with " + verdict.model, values: rows, notice: verdict.notice,
      details: verdict.controls.map { controls in
        controls.map { "\($0.kind) \($0.label): \($0.position) (\($0.certainty))" }
      })
  }

  private static func areas(_ findings: Findings) -> [Area] {
    let named = Set(
      LabelField.allCases.flatMap { findings.candidates?[$0] ?? [] }.compactMap(\.region))
    let lines = (findings.regions ?? []).enumerated().map { index, region in
      Area(
        kind: named.contains(index) ? "candidate" : "line", corners: corners(region.quad.corners),
        text: region.text)
    }
    let codes = (findings.barcodes ?? []).map {
      Area(kind: "barcode", corners: corners($0.quad.corners), text: "\($0.symbology): \($0.text)")
    }
    let faces = (findings.privacy?.faces ?? []).map { face in
      let (left, top) = (face.box.x, face.box.y)
      let (right, bottom) = (left + face.box.width, top + face.box.height)
      let points = [(left, top), (right, top), (right, bottom), (left, bottom)]
      return Area(
        kind: "face", corners: corners(points.map { Point(x: $0.0, y: $0.1) }),
        text: "a face, painted over")
    }
    return lines + codes + faces
  }

  private static func corners(_ points: [Point]) -> [Int] {
    points.flatMap { [$0.x, $0.y] }.map { Int((min(max($0, -1), 2) * 1000).rounded()) }
  }

  private static func picture(_ rendition: RenditionRecord, of findings: Findings) -> Picture {
    Picture(
      link: HTMLText.link(findings.path(of: rendition)), width: rendition.width,
      height: rendition.height)
  }

  /// Rounded down: only certainty is 100 %.
  private static func percent(_ confidence: Double) -> Int { Int(min(max(confidence, 0), 1) * 100) }
}
