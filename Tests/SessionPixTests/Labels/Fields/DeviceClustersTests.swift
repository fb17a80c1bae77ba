import Testing

@testable import SessionPix

struct DeviceClustersTests {
  @Test func `each maker's name starts a device, and a number belongs to the nearest`() throws {
    var page = HandMadePage()
    page.write("KESTREL", x: 100, y: 100, height: 50)
    page.write("SERIAL NO 204417", x: 100, y: 180)
    page.write("NORTHWOLD", x: 100, y: 700, height: 50)
    page.write("SERIAL NO 88120", x: 100, y: 780)
    let found = page.candidates(LabelRuleTests.catalog)
    func device(_ value: String) throws -> Int {
      let all = LabelField.allCases.flatMap { found[$0] }
      return try #require(all.first { $0.value.gluedWord == value }).device
    }
    #expect(try device("204417") == device("KESTREL"))
    #expect(try device("88120") == device("NORTHWOLD"))
    #expect(try device("KESTREL") != device("NORTHWOLD"))
  }

  @Test func `one maker means one device`() {
    let found = LabelRuleTests.plate.candidates(LabelRuleTests.catalog)
    #expect(LabelField.allCases.flatMap { found[$0] }.allSatisfy { $0.device == 0 })
  }
}
