import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

struct VerdictTests {
  private static func reading(
    _ value: String, _ certainty: ModelReading.Certainty = .high,
    _ state: ModelReading.State = .legible
  ) -> ModelReading {
    ModelReading(
      state: state, value: value, certainty: certainty, image: 1,
      area: PixelArea(x: 0, y: 0, width: 1, height: 1))
  }

  private static func candidate(
    _ value: String, _ confidence: Double, _ evidence: [String] = ["neural"]
  ) -> LabelCandidate {
    LabelCandidate(value: value, confidence: confidence, evidence: evidence)
  }

  @Test func `two who agree are surer than either, but not certain`() {
    let field = FieldMerge(
      .model, candidates: [Self.candidate("SPX-990", 0.8)], reading: Self.reading("spx 990")
    ).field
    #expect(field.agreement == .agreed && field.value == "SPX-990")
    #expect(field.confidence > 0.9 && field.confidence <= 0.99)
    #expect(field.claims.first?.provenance == ["neural", "model pass 1"])
  }

  @Test func `a contradiction keeps both values and makes both doubtful`() {
    for (own, said) in [(0.95, ModelReading.Certainty.low), (0.3, .high)] {
      let field = FieldMerge(
        .model, candidates: [Self.candidate("122MKIII", own)],
        reading: Self.reading("122MKII", said)
      ).field
      #expect(field.agreement == .contradiction)
      #expect(Set(field.claims.map(\.value)) == ["122MKIII", "122MKII"])
      #expect(field.value == (own > 0.5 ? "122MKIII" : "122MKII"))
      #expect(field.confidence < 0.99)
    }
  }

  @Test func `a barcode outranks a model that is sure`() {
    let field = FieldMerge(
      .model, candidates: [Self.candidate("X1", 0.9), Self.candidate("S240", 0.6, ["barcode"])],
      reading: Self.reading("S24O")
    ).field
    #expect(field.value == "S240" && field.agreement == .contradiction)
    #expect(field.claims.map(\.value) == ["S240", "S24O", "X1"])
  }

  @Test
  func `a number whose own check holds outranks a model that is sure, and the contradiction stays`()
  {
    let candidates = [
      Self.candidate("490154203237518", 0.8, ["neural", "key word", "check digit"]),
      Self.candidate("X1", 0.9),
    ]
    let field = FieldMerge(
      .serial, candidates: candidates, reading: Self.reading("490154203237513")
    ).field
    #expect(field.value == "490154203237518" && field.agreement == .contradiction)
    #expect(field.confidence == 0.8, "the model's word takes nothing from it")
    #expect(field.claims.map(\.value) == ["490154203237518", "490154203237513", "X1"])
    #expect(field.claims.first?.provenance.contains("check digit") == true)
  }

  @Test func `a number whose check fails outranks nobody, and it is shown`() {
    let refuted = Self.candidate(
      "490154203237519", 0.2, ["neural", "key word", "check digit fails"])
    let field = FieldMerge(
      .serial, candidates: [refuted], reading: Self.reading("490154203237518")
    ).field
    #expect(field.value == "490154203237518" && field.agreement == .contradiction)
    #expect(field.claims.last?.provenance.contains("check digit fails") == true)
  }

  @Test func `a barcode that is unlikely the serial number hides none that is likely`() {
    let candidates = [
      Self.candidate("A12345", 0.95, ["neural", "key word"]),
      Self.candidate("4007249", 0.3, ["barcode"]), Self.candidate("X", 0.01),
    ]
    let read = FieldMerge(.serial, candidates: candidates, reading: nil).field
    #expect(read.value == "A12345" && read.agreement == .contradiction)
    #expect(read.claims.map(\.value) == ["A12345", "4007249"], "a person can see both")
    let confirmed = FieldMerge(.serial, candidates: candidates, reading: Self.reading("A12345"))
      .field
    #expect(confirmed.agreement == .agreed)
    #expect(confirmed.claims.map(\.value) == ["A12345", "4007249"])
  }

  @Test func `the form of a company makes no other maker`() {
    for (read, said) in [
      ("Yamaha", "YAMAHA CORPORATION"), ("Northwold GmbH & Co. KG", "Northwold GMBH & CO KG"),
      ("KESTREL AUDIO CO., LTD.", "Kestrel Audio"),
    ] {
      let field = FieldMerge(
        .brand, candidates: [Self.candidate(read, 0.8)], reading: Self.reading(said)
      ).field
      #expect(field.agreement == .agreed && field.value == read)
    }
    let models = FieldMerge(
      .model, candidates: [Self.candidate("MX AG", 0.8)], reading: Self.reading("MX")
    ).field
    #expect(models.agreement == .contradiction, "a model's name has no such form")
  }

  @Test func `two devices of an answer with the same number are two`() {
    var findings = Findings(
      tool: .init(version: "t", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath("a.jpg")))
    findings.candidates = Findings.Candidates()
    findings.candidates?.brand = [Self.candidate("Tascam", 0.9)]
    func device(_ kind: String) -> IdentityAnswer.Device {
      .init(
        device: 0, kind: kind, brand: Self.reading(kind), model: Self.reading(kind), serial: nil)
    }
    let identity = IdentityAnswer(devices: [device("Tascam"), device("Yamaha"), device("Roland")])
    let verdict = Verdict(findings, identity: identity, model: "m")
    #expect(verdict.devices.map(\.device) == [0, 1, 2])
    #expect(verdict.devices.map(\.kind) == ["Tascam", "Yamaha", "Roland"])
  }

  @Test func `a proof outranks a model that confirms another candidate`() {
    let field = FieldMerge(
      .model, candidates: [Self.candidate("S24O", 0.9), Self.candidate("S240", 0.6, ["barcode"])],
      reading: Self.reading("S24O")
    ).field
    #expect(field.value == "S240" && field.agreement == .contradiction)
  }

  @Test func `a model may confirm a candidate that is not the best where that is in doubt`() {
    let field = FieldMerge(
      .model, candidates: [Self.candidate("A", 0.45), Self.candidate("B", 0.4)],
      reading: Self.reading("B")
    ).field
    #expect(field.value == "B" && field.agreement == .agreed)
    #expect(field.claims.map(\.value) == ["B", "A"], "the readers' own favourite stays visible")
  }

  @Test(arguments: [0.5, 0.97])
  func `a model that confirms another candidate than a likely one contradicts it`(best: Double) {
    let field = FieldMerge(
      .model, candidates: [Self.candidate("122MKIII", best), Self.candidate("122MKII", 0.05)],
      reading: Self.reading("122MKII")
    ).field
    #expect(field.agreement == .contradiction)
    #expect(Set(field.claims.map(\.value)) == ["122MKIII", "122MKII"])
    #expect(field.value == (best > 0.9 ? "122MKIII" : "122MKII"))
  }

  @Test(arguments: [1, 7])
  func `where each side knows of one device it is the same, however the model counts`(
    number: Int
  ) {
    var findings = Findings(
      tool: .init(version: "t", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath("a.jpg")))
    findings.candidates = Findings.Candidates()
    findings.candidates?.brand = [Self.candidate("Tascam", 0.9)]
    let identity = IdentityAnswer(devices: [
      .init(
        device: number, kind: "deck", brand: Self.reading("Tascam"), model: Self.reading("122"),
        serial: nil)
    ])
    let verdict = Verdict(findings, identity: identity, model: "m")
    #expect(verdict.devices.map(\.device) == [0])
    #expect(verdict.devices.first?.brand.agreement == .agreed)
    #expect(verdict.devices.first?.model.agreement == .modelOnly)
  }

  @Test func `one who is silent contradicts nobody`() {
    let silent = Self.reading("", .high, .notLegible)
    let read = FieldMerge(.model, candidates: [Self.candidate("A", 0.6)], reading: silent).field
    #expect(read.agreement == .readersOnly && read.confidence == 0.6)
    let said = FieldMerge(.model, candidates: [], reading: Self.reading("A", .high, .inferred))
      .field
    #expect(said.agreement == .modelOnly && said.confidence < 0.9)
    #expect(FieldMerge(.model, candidates: [], reading: silent).field.agreement == .none)
    #expect(FieldMerge(.model, candidates: [], reading: nil).field.value == nil)
  }

  @Test func `a verdict says what it is not for, has every device, and fits a spreadsheet`() throws
  {
    var findings = Findings(
      tool: .init(version: "t", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath("=cmd,\"x\".jpg")))
    findings.candidates = Findings.Candidates()
    findings.candidates?.brand = [Self.candidate("Tascam", 0.9)]
    let empty = Self.reading("", .high, .notLegible)
    let identity = IdentityAnswer(devices: [
      .init(device: 0, kind: "deck", brand: empty, model: empty, serial: empty),
      .init(
        device: 1, kind: "mixer", brand: Self.reading("-Yamaha"), model: empty, serial: empty),
    ])
    let verdict = Verdict(findings, identity: identity, model: "m")
    #expect(verdict.devices.map(\.device) == [0, 1])
    #expect(verdict.notice.contains("Not for authentication, appraisal or chain of custody"))
    let rows = CSVRow.rows(of: verdict)
    #expect(rows.count == 6)
    #expect(rows[0].hasPrefix("\"'=cmd,\"\"x\"\".jpg\",0,brand,Tascam,0.9,readers only,neural,"))
    #expect(rows[3].contains(",'-Yamaha,"), "no spreadsheet takes it for a formula")
    let again = try JSONDecoder().decode(Verdict.self, from: JSONEncoder().encode(verdict))
    #expect(again == verdict)
    let json = try JSONValue(parsing: JSONEncoder().encode(verdict))
    #expect(RequestSchema.faults(inVerdict: json) == [])
    guard case .object(var members) = json else { return }
    members["notice"] = nil
    members["extra"] = 1
    #expect(
      RequestSchema.faults(inVerdict: .object(members))
        == ["notice is missing", "extra is not in the schema"])
  }
}
