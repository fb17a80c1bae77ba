/// Text for comma-separated values (RFC 4180) that spreadsheets open as it is meant.
///
/// It is judged scalar by scalar, as whoever reads it does: to Swift, a quote with an accent behind it is another character than a
/// quote, and would end its cell.
package enum CSVText {
  /// What stands first in a file: without it, Excel takes UTF-8 for something else.
  package static let mark = "\u{FEFF}"

  private static let longestNumber = 40

  /// A row with the bytes that end it.
  package static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Quoted where needed. What a spreadsheet would take for a formula, and what it would turn into another number or a
  /// date, as a serial number with zeros in front, gets an apostrophe before it.
  package static func cell(_ text: String) -> String {
    let line = text.unicodeScalars.contains { $0.properties.isControl } ? spaced(text) : text
    let safe = isFormula(line) || isRead(line) ? "'" + line : line
    let scalars = safe.unicodeScalars
    let isPlain =
      !scalars.contains { $0 == "," || $0 == ";" || $0 == "\"" } && scalars.first != " "
      && scalars.last != " "
    return isPlain ? safe : "\"" + doubled(scalars) + "\""
  }

  /// The text with each quote twice.
  private static func doubled(_ scalars: String.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      text.append(scalar)
      if scalar == "\"" { text.append(scalar) }
    }
    return String(text)
  }

  /// The text on one line.
  private static func spaced(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isControl ? " " : $0 }))
  }

  /// Whether a spreadsheet reads it as something else than it says. Most cells are not worth the patterns, which take longer
  /// than all else that is done for a photo's row.
  private static func isRead(_ text: String) -> Bool {
    guard text.utf8.count <= longestNumber, text.utf8.contains(where: { digits.contains($0) })
    else { return false }
    let mayBeNumber = text.utf8.allSatisfy { $0 >= 0x80 || signs.contains($0) }
    return mayBeNumber && (isOtherNumber(text) || isDate(text))
      || months.contains(text.filter(\.isLetter).prefix(3).lowercased()) && isMonth(text)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  /// What numbers and dates of digits are made of.
  private static let signs = Set("0123456789.,eE+-/:".utf8)
  private static let months: Set = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Also with the wide signs of East Asian keyboards, and behind what does not show: some programs take that off.
  private static func isFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { !$0.properties.isUnseen }
    return first.map("=+-@＝＋－＠".unicodeScalars.contains) ?? false
  }

  /// A number that would not come out as it stands: zeros in front or at the end, more digits than are kept, an
  /// exponent, groups of thousands.
  private static func isOtherNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /0\d+|\d{16,}|\d+\.\d*0|\d+(\.\d+)?[eE][+\-]?\d+|\d{1,3}(,\d{3})+/) != nil
  }

  private static func isDate(_ text: String) -> Bool {
    text.wholeMatch(of: /\d{1,4}([\-\/:])\d{1,2}(\1\d{1,4})?|\d{1,2}\.\d{1,2}\.(\d{1,4})?/) != nil
  }

  /// A date with the name of its month, which a digit is part of.
  private static func isMonth(_ text: String) -> Bool {
    let words =
      #/
      (\d{1,4}[\s.\/\-]?)?
      (jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?
        |dec(ember)?)
      ([\s.\/\-]?\d{1,4})?
      /#.ignoresCase()
    return text.wholeMatch(of: words) != nil
  }

  /// A probability in hundredths, rounded down.
  package static func hundredths(_ value: Double) -> String {
    let hundredths = Int(min(max(value, 0), 1) * 100)
    let digits = hundredths.isMultiple(of: 10) ? "\(hundredths / 10)" : "\(hundredths)"
    return switch hundredths {
    case 0: "0"
    case 100: "1"
    default: "0." + (hundredths < 10 ? "0" : "") + digits
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool {
    [.control, .lineSeparator, .paragraphSeparator].contains(generalCategory)
  }

  /// Whether nothing is to be seen of it where it stands first: spaces, marks of direction, joiners, accents of nothing.
  fileprivate var isUnseen: Bool {
    isWhitespace || isDefaultIgnorableCodePoint
      || [.control, .format, .nonspacingMark, .enclosingMark].contains(generalCategory)
  }
}
