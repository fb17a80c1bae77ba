import Testing

@testable import SessionPix

struct SerialCheckTests {
  private static func serials(
    _ lines: [String], alternatives: [String] = [], barcodes: [String] = []
  ) throws -> [LabelCandidate] {
    var page = HandMadePage()
    for (row, line) in lines.enumerated() {
      page.write(
        line, x: 100, y: 100 + 60 * Double(row), alternatives: row == 0 ? alternatives : [])
    }
    let codes = barcodes.map {
      Barcode(
        quad: Box(x: 0.1, y: 0.9, width: 0.2, height: 0.05).quad, symbology: "Code128", text: $0)
    }
    return try LabelPage(regions: page.regions, barcodes: codes, width: 1000, height: 1000)
      .candidates(
        by: Pipeline.standardRules(LabelRuleTests.catalog), confidence: .embedded()
      ).serial
  }

  @Test(arguments: [
    (["IMEI: 490154203237518"], "490154203237518"),
    (["IMEI2: 49-015420-323751-8"], "490154203237518"),
    (["IMEI", "490154203237518"], "490154203237518"),
    (["VIN: 1G4AH59H45G118341"], "1G4AH59H45G118341"),
    (["Service Tag: B78FWQ8", "Express Service Code: 243-820-481-12"], "B78FWQ8"),
    (["SERVICE TAG (S/N): B78FWQ8", "24382048112"], "B78FWQ8"),
    (["Service Tag: 5RFDP01 Express Service Code: 12542331601"], "5RFDP01"),
    (["S/N: B78FWQ8", "Express Service Code", "24382048112"], "B78FWQ8"),
  ])
  func `a number whose own check holds says so`(lines: [String], number: String) throws {
    let best = try #require(try Self.serials(lines).first)
    #expect(best.value == number && best.isChecked && !best.isRefuted)
    #expect(best.confidence > 0.5, "it outranks a guess")
  }

  @Test(arguments: [
    ["IMEI: 490154203237519"], ["VIN: 1G4AH59H45G118347"],
    ["Service Tag: B78FWQB", "Express Service Code: 24382048112"],
  ])
  func `a number whose check fails is shown and hardly believed`(lines: [String]) throws {
    let best = try #require(try Self.serials(lines).first)
    #expect(best.isRefuted && best.confidence <= SerialCheck.doubt)
  }

  @Test(arguments: [
    ["S/N: 490154203237519"], ["VIN: WVWZZZ1JZXW000001"], ["VIN 12V DC"], ["IMEI: 4901542032375"],
    ["Service Tag: B78FWQ8"],
  ])
  func `where nothing demands a check nothing is said of one`(lines: [String]) throws {
    for candidate in try Self.serials(lines) {
      #expect(!candidate.isChecked && !candidate.isRefuted, "\(candidate)")
    }
  }

  @Test func `of two readings the one whose check holds is taken, and no letter is in doubt`()
    throws
  {
    let best = try #require(
      try Self.serials(["IMEI: 490154203237513"], alternatives: ["IMEI: 490154203237518"]).first)
    #expect(best.value == "490154203237518" && best.isChecked && best.alternatives.isEmpty)
  }

  @Test func `a telephone with a serial number is not known by the other one, which is hidden too`()
    throws
  {
    let lines = ["S/N: R58M12ABCDE", "IMEI: 490154203237518"]
    let found = try Self.serials(lines)
    #expect(found.first?.value == "R58M12ABCDE")
    let other = try #require(found.first { $0.value == "490154203237518" })
    #expect(other.confidence < 0.5 && other.region == 1)
  }

  @Test func `Dell's number in decimal is hidden as the number is`() throws {
    let found = try Self.serials(["Service Tag: B78FWQ8", "Express Service Code: 24382048112"])
    #expect(Set(found.compactMap(\.region)) == [0, 1])
  }

  @Test func `a barcode that says the same outweighs a check that fails`() throws {
    let best = try #require(
      try Self.serials(["IMEI: 490154203237519"], barcodes: ["490154203237519"]).first)
    #expect(!best.isRefuted && best.confidence > 0.5)
  }

  @Test func `a check changes no other number's confidence`() throws {
    let plate = ["S/N: K204417", "MODEL KX-88", "230V 50Hz 40W"]
    let alone = try #require(try Self.serials(plate).first)
    for other in ["VIN: 1G4AH59H45G118341", "IMEI: 490154203237518", "Service Tag: B78FWQ8"] {
      let beside = try Self.serials(plate + ["QWERTZ"]).first { $0.value == alone.value }
      let checked = try Self.serials(plate + [other]).first { $0.value == alone.value }
      #expect(abs((checked?.confidence ?? 0) - (beside?.confidence ?? 1)) < 1e-9, "\(other)")
    }
  }
}
