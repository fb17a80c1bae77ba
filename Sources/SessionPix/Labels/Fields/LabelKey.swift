/// The key word of a type plate's row, as "S/N:" or "MODEL NO.", at the start of a line.
struct LabelKey: Hashable, Sendable {
  /// Forms of the key in glued words; the longest that fits counts.
  let forms: [[String]]

  /// What the words mean for a serial number.
  static let serial = LabelKey([
    "S N", "SN", "SER NO", "SERNO", "SER N", "SERIAL NO", "SERIALNO", "SERIAL NUMBER",
    "SERIALNUMBER", "SERIAL N",
    "SERIAL", "SER", "SER NUM", "SERIE", "SERIE NR", "SERIENNR", "SERIENNUMMER", "SERIAL NR",
    "MFG SERIAL", "UNIT SERIAL NO",
    "MACHINE NO", "NO DE SERIE", "NUMERO DE SERIE", "FABRIKATIONSNR", "FABR NR", "FAB NO", "MFG NO",
  ])
  /// A number of any kind.
  static let number = LabelKey(["NO", "NR", "NUM", "NUMBER", "NUMERO"])
  /// What the words mean for a model.
  static let model = LabelKey([
    "MODEL", "MODEL NO", "MODELNO", "MODEL NUMBER", "MODELNUMBER", "MODEL NAME", "MODEL N", "MOD",
    "MOD NO", "MODELE", "MODELL", "MODELO", "TYPE",
    "TYPE NO", "TYP", "M N", "PRODUCT", "PRODUCT NAME", "MODEL TYPE", "TIPO",
  ])
  /// Rows that hold a number which is neither model nor serial.
  static let decoy = LabelKey([
    "FCC ID", "FCCID", "IC", "MAC", "MAC ADDRESS", "MAC ID", "EA", "WLAN FCC ID", "P N", "PN",
    "PART NO", "PART NUMBER", "PARTNO", "APPLE PART NUMBER",
    "UPC", "EAN", "GTIN", "ASSY", "ASSY NO", "ASSEMBLY NO", "NSN", "PAT", "PATENT", "PATENTS",
    "US PAT", "DATE", "MFG DATE", "DATE CODE", "LOT", "LOT NO", "BATCH", "REV",
    "PASSWORD", "WPA", "WPA2 PASSWORD", "SSID", "KEY", "PIN", "FILE NO", "ASSET", "ASSET NO",
    "PROPERTY OF", "INVENTORY", "TEL", "FAX", "FIRMWARE",
    "INPUT", "OUTPUT", "POWER", "POWERINPUT", "POWER INPUT", "POWER CONSUMPTION", "RATING", "FUSE",
    "E", "CMIIT ID", "IMEI", "HW", "FW", "VER", "VERSION",
  ])
  /// A reference number, which some plates have in the place of a model.
  static let reference = LabelKey([
    "REF NO", "REFNO", "REF", "REFERENCE NO", "CAT NO", "CATNO", "CATALOG NO", "CODE NO", "CODE",
    "PRODUCT NO", "PRODUCT NUMBER", "PROD NO", "ITEM", "ITEM NO", "ORDER NO", "STOCK NO", "STYLE",
    "ART NO", "PART",
  ])

  /// What Dell calls its serial numbers.
  static let serviceTag = LabelKey(["SERVICE TAG", "SERVICETAG", "SVC TAG"])
  /// The same number in decimal.
  static let expressServiceCode = LabelKey([
    "EXPRESS SERVICE CODE", "EXPRESSSERVICECODE", "EXPRESS SVC CODE", "EXPRESS SERVICE",
  ])
  /// The number of a mobile device.
  static let imei = LabelKey(["IMEI", "IMEI NO"])
  /// The number of a vehicle.
  static let vehicle = LabelKey(["VIN", "VIN NO"])

  /// Who made it, or where.
  static let maker = LabelKey([
    "MADE BY", "MADE IN", "MANUFACTURED BY", "MFD BY", "MFG BY", "DESIGNED BY", "ASSEMBLED IN",
  ])

  private init(_ forms: [String]) {
    self.forms = forms.map { $0.split(separator: " ").map(String.init) }
      .sorted { $0.joined().count > $1.joined().count }
  }

  /// What stands behind the key in this text (maybe nothing), or nil where there is no key. A key stands at the start;
  /// long ones, which are no chance, may stand further on as well ("Model X S/N: 5").
  func rest(of text: String) -> String? {
    let words = Self.words(of: text)
    for start in words.indices {
      for form in forms
      where start == 0 || form.joined().count >= Self.unmistakable || form.count > 1 {
        if let end = Self.end(of: form, in: words[start...]) {
          return String(text[end...].drop { !$0.isWordCharacter })
        }
      }
    }
    return nil
  }

  private static let unmistakable = 5

  private struct Word {
    let text: Substring
    /// Upper case; word characters are ASCII, so that it is as long as the text.
    var glued: String { text.uppercased() }
  }

  /// Words of letters and digits; a sign is a break, so that "S/N" is "S", "N".
  private static func words(of text: String) -> [Word] {
    text.split { !$0.isWordCharacter }.map(Word.init)
  }

  /// The place behind the key, if the words begin with it; digits may follow without a gap ("S/N146900").
  private static func end(of form: [String], in words: ArraySlice<Word>) -> String.Index? {
    guard words.count >= form.count, let last = form.last else { return nil }
    let part = words.prefix(form.count)
    guard zip(form.dropLast(), part).allSatisfy({ $0 == $1.glued }), let word = part.last else {
      return nil
    }
    if word.glued == last { return word.text.endIndex }
    guard form.joined().count >= 3 || form.count > 1, word.glued.hasPrefix(last) else { return nil }
    let behind = word.text.index(word.text.startIndex, offsetBy: last.count)
    return word.text[behind].isNumber ? behind : nil
  }
}
