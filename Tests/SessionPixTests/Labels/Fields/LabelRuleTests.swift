import Testing

@testable import SessionPix

struct LabelRuleTests {
  static let catalog = GearCatalog(makers: [
    .init(brand: "Kestrel", aliases: ["Kestrel Audio"], models: ["KX-88", "Nightjar"]),
    .init(brand: "Volt", models: ["V2"], isCommonWord: true),
    .init(brand: "Northwold", models: ["TB-5"]),
  ])

  /// A type plate: maker, model, serial and the numbers around them.
  static let plate = {
    var page = HandMadePage()
    page.write("KESTREL", x: 100, y: 50, height: 60)
    page.write("MODEL", x: 100, y: 150)
    page.write("KX-88", x: 220, y: 150)
    page.write("SERIAL NO.", x: 100, y: 200)
    page.write("K204417", x: 320, y: 200)
    page.write("230V 50Hz 40W", x: 100, y: 250)
    page.write("MADE IN JAPAN", x: 100, y: 300, height: 20)
    return page
  }()

  @Test func `a plate yields maker, model and serial`() {
    let found = Self.plate.candidates(Self.catalog)
    #expect(found.brand.first?.value.gluedWord == "KESTREL")
    #expect(found.model.first?.value == "KX-88")
    #expect(found.serial.first?.value == "K204417")
    #expect(found.brand.first?.region == 0 && found.serial.first?.region == 4)
    #expect(found.brand.first?.evidence.contains("catalog") == true)
    #expect(found.serial.first?.evidence.contains("key word") == true)
  }

  @Test func `a turned plate yields the same`() {
    let upright = Self.plate.candidates(Self.catalog)
    let turned = Self.plate.turned().candidates(
      by: Pipeline.standardRules(Self.catalog), confidence: nil)
    for field in LabelField.allCases {
      #expect(turned[field].first?.value == upright[field].first?.value)
    }
  }

  @Test(arguments: ["KESTRFL", "KE5TREL", "KESTRELL"])
  func `a garbled name is the catalog's`(text: String) {
    var page = HandMadePage()
    page.write(text, x: 100, y: 100, height: 60)
    let brand = page.candidates(Self.catalog).brand.first
    #expect(brand?.value == "Kestrel")
    #expect((brand?.confidence ?? 1) < 0.9, "garbled is less sure than printed")
  }

  @Test func `a serial stands behind its key, right of it or below`() {
    for (x, y) in [(300.0, 200.0), (100, 245)] {
      var page = HandMadePage()
      page.write("SERIAL NO", x: 100, y: 200)
      page.write("204417", x: x, y: y)
      #expect(page.candidates(Self.catalog).serial.first?.value == "204417")
    }
    var page = HandMadePage()
    page.write("S/N: 204417", x: 100, y: 200)
    #expect(page.candidates(Self.catalog).serial.first?.value == "204417")
  }

  @Test(arguments: [
    ("SERIAL NO. HL01947 120V 60Hz", "HL01947"), ("SERIAL NO. HL01947 120 V 60 Hz", "HL01947"),
    ("S/N 04418 K", "04418 K"), ("SERIAL N° 64-52116", "64-52116"),
    ("SERIAL: No. 1627 4768", "1627 4768"), ("SERIAL I° 9561.2883", "9561.2883"),
    ("N° 712599246", "712599246"), ("Nlo.1627 4768 5672", "1627 4768 5672"),
    ("Nr. 8120 44", "8120 44"), ("S/N 31847 MADE IN JAPAN", "31847"),
  ])
  func `a serial ends where something else begins`(text: String, serial: String) {
    var page = HandMadePage()
    page.write(text, x: 100, y: 100)
    #expect(page.candidates(Self.catalog).serial.first?.value == serial)
  }

  @Test(arguments: [
    "MAC: 00:1A:2B:3C:4D:5E", "P/N 9041-2231", "FCC ID: AB12345678", "614141000036", "12/05/1998",
    "230V 50Hz", "UPC 614141000036", "S/N 100-240", "SERIAL NO 220-240", "S/N 33 W",
    "MODEL NUMBER 753A",
  ])
  func `a decoy is no serial that one would believe`(text: String) {
    var page = HandMadePage()
    page.write(text, x: 100, y: 100)
    #expect(page.candidates(Self.catalog).serial.allSatisfy { $0.confidence < 0.3 })
  }

  @Test func `the file number of an approval in the row below is not the serial`() {
    var page = HandMadePage()
    page.write("S/N:", x: 100, y: 100)
    page.write("E581859", x: 100, y: 140)
    #expect(page.candidates(Self.catalog).serial.allSatisfy { $0.confidence < 0.3 })
    page.write("E204417", x: 220, y: 100)
    #expect(page.candidates(Self.catalog).serial.first?.value == "E204417", "beside its key it is")
  }

  @Test func `a serial number is not offered as the model`() {
    let found = Self.plate.candidates(Self.catalog)
    #expect(!found.model.prefix(2).contains { $0.value == "K204417" })
  }

  @Test func `a name inside a longer name is no other maker`() {
    let catalog = GearCatalog(makers: [
      .init(brand: "Allen & Heath", models: ["ZED-14"]), .init(brand: "Heath"),
    ])
    var page = HandMadePage()
    page.write("ALLEN & HEATH ZED-14", x: 100, y: 100, height: 50)
    #expect(page.candidates(catalog).brand.map(\.value) == ["Allen & Heath"])
  }

  @Test func `a suffix belongs to the model, in its line or right of it`() {
    var line = HandMadePage()
    line.write("7150 plus DIGITAL MULTIMETER", x: 100, y: 100)
    #expect(line.candidates(Self.catalog).model.contains { $0.value == "7150 plus" })
    var apart = HandMadePage()
    apart.write("Mirage", x: 100, y: 100, height: 60)
    apart.write("III", x: 340, y: 105, height: 50)
    #expect(apart.candidates(Self.catalog).model.contains { $0.value == "Mirage III" })
  }

  @Test func `a name that is an ordinary word needs more than its letters`() {
    var page = HandMadePage()
    page.write("VOLT", x: 100, y: 100, height: 20)
    page.write("NORTHWOLD", x: 100, y: 200, height: 60)
    let found = page.candidates(Self.catalog).brand
    #expect(found.first?.value.gluedWord == "NORTHWOLD")
  }

  @Test func `confidences are probabilities, the surest first, each value once`() {
    let found = Self.plate.candidates(Self.catalog)
    for field in LabelField.allCases {
      let confidences = found[field].map(\.confidence)
      #expect(confidences.allSatisfy { (0...1).contains($0) })
      #expect(confidences == confidences.sorted(by: >))
      let values = found[field].map(\.value.gluedWord)
      #expect(Set(values).count == values.count)
    }
  }

  @Test func `equal values are one candidate with the evidence of both`() {
    let ranked = [
      LabelCandidate(value: "SH-101", confidence: 0.4, evidence: ["form"]),
      LabelCandidate(value: "sh 101", confidence: 0.8, evidence: ["catalog"]),
      LabelCandidate(value: "--", confidence: 0.9, evidence: []),
    ].merged()
    #expect(ranked.map(\.value) == ["sh 101"])
    #expect(ranked.first?.evidence == ["catalog", "form"])
  }
}
