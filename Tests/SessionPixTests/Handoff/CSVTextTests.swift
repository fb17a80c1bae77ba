import Testing

@testable import SessionPix

struct CSVTextTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "＝1", "0012345", "12345678901234567",
    "2E5", "1.50", "=\u{0301}1", "@\u{FE0F}A", "\u{200B}=1", "\u{FEFF}+1",
    "\u{00A0}-1", " \u{202E}=1", "\u{0301}=1", "1-2", "3/4/68", "12:30", "3.4.68", "MAR1", "SEP 1",
    "1-may", "1,234",
  ])
  func `what a spreadsheet would change or run has an apostrophe before it`(text: String) {
    let cell = CSVText.cell(text)
    let first = cell.unicodeScalars.first { $0 != "\"" }
    #expect(first == "'", "\(cell)")
  }

  @Test(arguments: [
    "TR-808", "808", "0.87", "0", "Marantz 2270", "Decca 1", "SM58", "A=1", "MARSHALL JCM 800",
    "1176LN", "0-10 dB", "IMG_1.jpg", "RE-201", "",
  ])
  func `other text stays as it is`(text: String) {
    #expect(CSVText.cell(text) == text)
  }

  @Test func `cells are quoted where needed, and stay on their line`() {
    #expect(
      CSVText.row(["a", "b,c", "d\"e", "f\ng", "h;i", " j", "k\u{2028}l"])
        == "a,\"b,c\",\"d\"\"e\",f g,\"h;i\",\" j\",k l\r\n")
  }

  @Test func `a quote that carries an accent does not end its cell, nor does any other text`()
    throws
  {
    let bases = ["\"", ",", "=", ";", " ", "a", "'", "\n"]
    let marks = ["", "\u{0301}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{200B}"]
    let parts = bases.flatMap { base in marks.map { base + $0 } }
    let cells = parts.flatMap { first in parts.map { first + "x" + $0 + ",=1" } }
    let table = cells.map { CSVText.row([$0, "end"]) }.joined()
    let rows = try PythonCSV.rows(of: CSVText.mark + table)
    #expect(rows.count == cells.count)
    for (row, cell) in zip(rows, cells) {
      #expect(row.count == 2 && row[1] == "end", "\(row)")
      let line = cell.unicodeScalars.map { $0 == "\n" ? " " : $0 }
      let read = Array(row[0].unicodeScalars)
      #expect(read == line || read == ["'"] + line, "\(row)")
    }
  }

  @Test(arguments: [(0.0, "0"), (0.059, "0.05"), (0.1, "0.1"), (0.876, "0.87"), (1, "1")])
  func `a probability is rounded down to hundredths`(value: Double, text: String) {
    #expect(CSVText.hundredths(value) == text && CSVText.cell(text) == text)
  }
}
