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

  @Test func `a name and the number below or beside it are one model as well`() {
    let below = Self.models([("TALEWRITER", 100, 100, 50), ("4460", 100, 160, 40)])
    #expect(below.contains { $0.value == "TALEWRITER 4460" })
    let beside = Self.models([("PG", 100, 100, 50), ("200", 170, 100, 50)])
    #expect(beside.contains { $0.value == "PG 200" })
  }

  @Test func `a short name with the word Model is offered with and without it`() {
    let models = Self.models([("MODEL D", 100, 100, 40)]).map(\.value)
    #expect(models.contains("MODEL D"))
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
