import Foundation
import Testing

@testable import SessionPix

struct TypePlateTests {
  static func line(_ text: String, x: Double, y: Double, width: Double = 100) -> ReadLine {
    LabelReaderKeyValuesTests.line(text, x: x, y: y, width: width)
  }

  @Test func `a row for the serial number or the maker is a plate with the rows around it`() throws
  {
    for row in ["SERIAL NO. 4711", "MADE BY MONOLITH LTD"] {
      let plates = TypePlate.plates(in: [
        Self.line(row, x: 300, y: 200), Self.line("DISPLAY UNIT", x: 300, y: 160, width: 150),
        Self.line("ON", x: 20, y: 20),
      ])
      let plate = try #require(plates.first)
      #expect(plates.count == 1 && plate.rowHeight == 20)
      #expect(plate.quad.contains(Point(x: 440, y: 165)), "all of the row above")
      #expect(!plate.quad.contains(Point(x: 40, y: 30)), "not the panel")
    }
  }

  @Test func `one row that panels have, too, is none, two are`() {
    let type = Self.line("TYPE", x: 300, y: 200)
    #expect(TypePlate.plates(in: [type, Self.line("DEPTH", x: 300, y: 230)]).isEmpty)
    #expect(TypePlate.plates(in: [type, Self.line("REF. NO. 12", x: 300, y: 230)]).count == 1)
    #expect(
      TypePlate.plates(in: [type, Self.line("TYPE", x: 900, y: 800)]).isEmpty, "far from each other"
    )
  }

  @Test func `a key without a value reaches to where its value may stand`() throws {
    let bare = try #require(TypePlate.plates(in: [Self.line("SERIAL NO.", x: 300, y: 200)]).first)
    let full = try #require(
      TypePlate.plates(in: [Self.line("SERIAL NO. 12", x: 300, y: 200)]).first)
    let value = Point(x: 510, y: 210)
    #expect(bare.quad.contains(value) && !full.quad.contains(value))
  }

  @Test(arguments: [0, 20, 90, 180, 200, 270])
  func `a plate lies along its rows`(degrees: Int) throws {
    let angle = Double(degrees) * .pi / 180
    var row = Self.line("SERIAL NO. 12", x: 300, y: 200)
    row.quad = row.quad.mapped {
      Point(x: $0.x * cos(angle) - $0.y * sin(angle), y: $0.x * sin(angle) + $0.y * cos(angle))
    }
    let plate = try #require(TypePlate.plates(in: [row]).first)
    #expect(plate.quad.contains(row.quad.centre))
    let (start, end) = (plate.quad.corners[0], plate.quad.corners[1])
    let slope = atan2(end.y - start.y, end.x - start.x)
    #expect(abs(cos(slope - angle) - 1) < 1e-9, "\(slope), not \(angle)")
  }

  @Test func `two plates stay apart, each with its own rows`() {
    let plates = TypePlate.plates(in: [
      Self.line("SERIAL NO. 1", x: 100, y: 100), Self.line("MADE BY A LTD", x: 100, y: 130),
      Self.line("SERIAL NO. 2", x: 900, y: 700), Self.line("MODEL 5", x: 900, y: 730),
    ])
    let (first, second) = (Point(x: 150, y: 140), Point(x: 950, y: 740))
    #expect(plates.map { $0.quad.contains(first) } == [true, false])
    #expect(plates.map { $0.quad.contains(second) } == [false, true])
  }
}
