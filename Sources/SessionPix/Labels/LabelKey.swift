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
  /// What the words mean for a model.
  static let model = LabelKey([
    "MODEL", "MODEL NO", "MODELNO", "MODEL NUMBER", "MODELNUMBER", "MODEL NAME", "MODEL N", "MOD",
    "MOD NO", "MODELE", "MODELL", "MODELO", "TYPE",
    "TYPE NO", "TYP", "M N", "MN", "PRODUCT", "PRODUCT NAME", "MODEL TYPE", "TIPO",
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

  private init(_ forms: [String]) {
    self.forms = forms.map { $0.split(separator: " ").map(String.init) }
      .sorted { $0.joined().count > $1.joined().count }
  }

  /// What stands behind the key in this text (maybe nothing), or nil where the text does not begin with the key.
  func rest(of text: String) -> String? {
    let characters = Array(text)
    // The words with the place behind each; a sign is a break, so that "S/N" is "S", "N".
    var words: [(glued: String, end: Int)] = []
    var word = ""
    for (index, character) in characters.enumerated() {
      if character.isWordCharacter {
        word.append(contentsOf: character.uppercased())
      } else if !word.isEmpty {
        words.append((word, index))
        word = ""
      }
    }
    if !word.isEmpty { words.append((word, characters.count)) }
    for form in forms where words.count >= form.count {
      guard zip(form, words).allSatisfy({ $0 == $1.glued }) else { continue }
      let rest = characters[words[form.count - 1].end...]
      return String(rest.drop { !$0.isWordCharacter })
    }
    return nil
  }
}
