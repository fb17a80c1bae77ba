import Testing

@testable import SessionPix

struct ModelRuleTests {
  static let catalog = LabelRuleTests.catalog

  static func models(_ lines: [(text: String, x: Double, y: Double, height: Double)])
    -> [LabelCandidate]
  {
    var page = HandMadePage()
    for line in lines { page.write(line.text, x: line.x, y: line.y, height: line.height) }
    return page.candidates(catalog).model
  }

  @Test func `a number in front of what the thing is names it`() {
    let models = Self.models([
      ("NORTHWOLD", 100, 100, 60), ("45 DUAL DISPLAY MULTIMETER", 100, 400, 20),
      ("20", 700, 500, 20),
    ])
    #expect(models.contains { $0.value == "45" } && !models.contains { $0.value == "20" })
  }

  @Test func `a description behind the number is no part of the name`() {
    let models = Self.models([("7150plus DIGITAL MULTIMETER v2", 100, 100, 40)]).map(\.value)
    #expect(models.contains("7150plus") && !models.contains("7150plus DIGITAL MULTIMETER v2"))
  }

  @Test func `a knob is not the value of another that says type`() {
    let models = Self.models([("TYPE", 100, 100, 20), ("DEPTH", 180, 100, 20)]).map(\.value)
    #expect(!models.contains("DEPTH"))
    let plate = Self.models([("TYPE", 100, 100, 20), ("KX-12", 180, 100, 20)]).map(\.value)
    #expect(plate.first == "KX-12")
  }

  @Test func `numbers side by side and with a point are a display`() {
    let models = Self.models([
      ("NORTHWOLD", 100, 100, 30), ("1 3.8 5 3", 100, 300, 40), ("13.853", 100, 400, 40),
    ])
    #expect(!models.contains { "13.8 5 3853".contains($0.value) }, "\(models.map(\.value))")
  }

  @Test func `who made the thing, and where, is not its name`() {
    let models = Self.models([
      ("NX-500", 100, 100, 40), ("MADE IN GREAT", 100, 200, 20), ("COPYRIGHT 1985", 100, 300, 20),
      ("KESTRELLABS,INC.", 100, 400, 20),
    ])
    #expect(models.map(\.value) == ["NX-500"])
  }

  @Test func `a standard is a model only behind a key`() {
    let box = Self.models([("IBM PC-AT, PS/2 OR COMPATIBLE", 100, 100, 20)]).map(\.value)
    #expect(!box.contains { ["PS/2", "PC-AT"].contains($0) })
    #expect(Self.models([("MODEL RS-232", 100, 100, 20)]).first?.value == "RS-232")
  }

  @Test func `the title of a plate is a name though its words are ordinary`() {
    let models = Self.models([
      ("AMPLIFIER, AUDIO", 100, 100, 30), ("SERIAL No. 4411", 100, 200, 20),
    ])
    #expect(models.contains { $0.value == "AMPLIFIER, AUDIO" })
  }

  @Test func `a name and the number below or beside it are one model as well`() {
    let below = Self.models([("TALEWRITER", 100, 100, 50), ("4460", 100, 160, 40)])
    #expect(below.contains { $0.value == "TALEWRITER 4460" })
    let beside = Self.models([("PG", 100, 100, 50), ("200", 170, 100, 50)])
    #expect(beside.contains { $0.value == "PG 200" })
  }

  @Test func `a short name with the word Model is offered with and without it`() {
    let models = Self.models([("MODEL D", 100, 100, 40)]).map(\.value)
    #expect(models.contains("MODEL D"))
    let apart = Self.models([("MODEL", 100, 100, 40), ("A-200", 260, 100, 40)]).map(\.value)
    #expect(apart.first == "A-200" && apart.contains("MODEL A-200"))
    let plate = Self.models([("MODEL KX-1200", 100, 100, 40)])
    #expect(plate.first?.value == "KX-1200")
  }

  @Test func `a name that a carton's text repeats is a model`() {
    let models = Self.models([
      ("The affordable module Night Blaster plays sixteen channels", 100, 100, 20),
      ("Use Night Blaster with your computer or keyboard", 100, 200, 20),
    ])
    #expect(models.contains { $0.value == "Night Blaster" && $0.evidence.contains("repeated") })
  }

  @Test func `a year is a model only where it stands alone in large print`() {
    #expect(Self.models([("1987", 100, 100, 60)]).contains { $0.value == "1987" })
    let note = Self.models([("NIGHTJAR", 100, 100, 80), ("1987", 600, 600, 20)])
    #expect(!note.contains { $0.value == "1987" })
  }

  @Test(arguments: [
    "USE ONLY AC ADAPTOR MODEL PSA-120", "POWER SUPPLY MODEL PSA-120", "Charger Model No. PSA-120",
  ])
  func `what is used with a thing is not its model`(note: String) {
    let models = Self.models([(note, 100, 100, 20), ("PSA-120", 100, 300, 20)])
    #expect(!models.contains { $0.value == "PSA-120" })
  }

  @Test func `the beginning of a known name is less than the name`() throws {
    let catalog = GearCatalog(makers: [.init(brand: "Kestrel", models: ["DS1054Z"])])
    var page = HandMadePage()
    page.write("DS1054 Z", x: 100, y: 100)
    let models = page.candidates(catalog).model
    #expect(models.first?.value == "DS1054Z")
    let part = try #require(models.first { $0.value == "DS1054" })
    #expect(part.confidence < 0.3)
  }

  @Test(arguments: ["EtherBird", "EtherBlrd"])
  func `a known name is recognised without the number behind it`(text: String) {
    let catalog = GearCatalog(makers: [
      .init(brand: "Kestrel", models: ["EtherBird III", "3K509B-TPO"])
    ])
    var page = HandMadePage()
    page.write("KESTREL", x: 100, y: 100)
    page.write(text, x: 100, y: 300)
    page.write("3K5098", x: 100, y: 500)
    let models = page.candidates(catalog).model.filter { $0.evidence.contains("catalog") }
    #expect(Set(models.map(\.value)) == ["EtherBird", "3K509B"])
  }

  @Test func `words of a sentence do not make a known name`() {
    let catalog = GearCatalog(makers: [.init(brand: "Kestrel", models: ["OR100"])])
    var page = HandMadePage()
    page.write("KESTREL", x: 100, y: 100)
    page.write("Needs a computer or 100 % compatibles", x: 100, y: 300)
    #expect(!page.candidates(catalog).model.contains { $0.value == "OR100" })
  }

  @Test func `a test point of a board is a known model only of the maker that was read`() {
    let catalog = GearCatalog(makers: [
      .init(brand: "Kestrel", models: ["TP30"]), .init(brand: "Northwold"),
    ])
    func models(_ maker: String) -> [String] {
      var page = HandMadePage()
      page.write(maker, x: 100, y: 100)
      page.write("TP30 TP31 TP32", x: 100, y: 300)
      return page.candidates(catalog).model.map(\.value)
    }
    #expect(models("KESTREL").contains("TP30") && !models("NORTHWOLD").contains("TP30"))
  }

  @Test func `a number of more than twelve digits is no model, also behind the key word`() {
    let models = Self.models([("MODEL 43969764371923 4121284", 100, 100, 20)])
    #expect(!models.contains { $0.evidence.contains("key word") })
  }

  @Test func `notes on trademarks name neither maker nor model`() {
    var page = HandMadePage()
    page.write("KX-88 is a registered trademark", x: 100, y: 100, height: 20)
    page.write("of Kestrel Audio Corporation.", x: 100, y: 130, height: 20)
    let found = page.candidates(Self.catalog)
    #expect(found.brand.isEmpty && found.model.isEmpty)
  }
}
