/// Numbers on labels that are neither a model nor a serial.
enum Decoy {
  /// Ratings: volts, amperes, watts, hertz, ohms, decibels, sizes and the like.
  private static let units: Set<String> = [
    "V", "VAC", "VDC", "VA", "MV", "KV", "A", "MA", "UA", "AMP", "AMPS", "W", "KW", "MW", "HZ",
    "KHZ", "MHZ", "GHZ", "OHM", "OHMS", "K", "M", "G", "R",
    "KOHM", "MOHM", "DB", "DBU", "DBV", "DBM", "F", "UF", "PF", "NF", "MH", "UH", "H", "S", "MS",
    "US", "NS", "MM", "CM", "IN", "KG", "LB", "LBS", "C",
    "AH", "MAH", "WH", "KWH", "GB", "MB", "KB", "TB", "BPS", "MBPS", "BIT", "BITS", "MPX", "RPM",
    "VPK", "VRMS", "VP", "PIN", "CH", "X", "PCS", "TH", "ST", "ND", "RD",
    "MVDC", "MVAC", "KVA", "MSA", "GSA", "SA", "VMAX", "AMAX",
  ]

  /// Whether a word is a number with a unit, or several, as 230V, 50Hz, 2000KΩ, 1.7A/2.8A.
  static func isRating(_ word: String) -> Bool {
    let parts = word.uppercased().split { "/~-+±".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { isQuantity($0) }
      && parts.contains { !$0.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } }
  }

  /// The voltages between which a supply works, without their unit: 100-240, 115/230.
  static func isMainsRange(_ text: String) -> Bool {
    let ends = text.split { "-/~".contains($0) }.map { Int($0) ?? 0 }
    return ends.count == 2 && (90...130).contains(ends[0]) && (110...260).contains(ends[1])
      || ends.count == 2 && (200...240).contains(ends[0]) && (220...260).contains(ends[1])
  }

  /// Whether what stands behind a key word is a rating all the same: "502W" behind MODEL is a name, "1.5A" and "230V"
  /// are not.
  static func isRatingBehindKey(_ word: String) -> Bool {
    let word = word.filter { $0 != " " }
    let digits = word.prefix(while: \.isNumber)
    let isName = digits.count >= 3 && word.count == digits.count + 1 && word.last?.isLetter == true
    return isRating(word) && !(isName && !isMainsVoltage(word))
  }

  /// The voltages of the world's supplies.
  private static func isMainsVoltage(_ word: String) -> Bool {
    ["100V", "110V", "115V", "117V", "120V", "127V", "200V", "208V", "220V", "230V", "240V"]
      .contains(word.uppercased())
  }

  private static func isQuantity(_ part: Substring) -> Bool {
    let digits = part.prefix { $0.isNumber || ".,".contains($0) }
    let unit = part.dropFirst(digits.count).drop { $0 == " " }
    if unit.contains(where: { "Ω°%=µ".contains($0) }) { return digits.contains(where: \.isNumber) }
    return digits.contains(where: \.isNumber)
      ? unit.isEmpty || units.contains(String(unit)) : unit == "S"
  }

  /// A MAC address: six pairs of hexadecimal digits with colons or dashes between.
  static func isMACAddress(_ text: String) -> Bool {
    let pairs = text.split { $0 == ":" || $0 == "-" }
    return pairs.count == 6 && pairs.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isHexDigit) }
  }

  /// A UPC-A or EAN-13 number with a right check digit (GS1 General Specifications, 7.9).
  static func isRetailCode(_ text: String) -> Bool {
    let digits = text.filter { !$0.isWhitespace && $0 != "-" }.map(\.wholeNumberValue)
    guard digits.count == 12 || digits.count == 13, !digits.contains(nil) else { return false }
    let values = digits.compactMap { $0 }
    let weighted = values.dropLast().reversed().enumerated()
      .reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 3 : 1) }
    return (10 - weighted % 10) % 10 == values.last
  }

  /// A web or mail address or a telephone number.
  static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.contains("www.") || lower.contains("http") || lower.contains("@")
      || lower.contains(".com")
  }

  /// Part references on circuit boards: a letter or two and up to three digits.
  static func isBoardReference(_ word: String) -> Bool {
    let letters = word.prefix(while: \.isLetter)
    let digits = word.dropFirst(letters.count)
    let designators: Set<String> = [
      "R", "C", "U", "J", "L", "Q", "D", "CN", "IC", "TP", "JP", "FB", "RN", "ZD", "CR", "VR", "SW",
      "LED", "X", "Y", "P", "K", "T", "F", "CE", "RV", "PR", "EC",
    ]
    return !digits.isEmpty && digits.count <= 4 && digits.allSatisfy(\.isNumber)
      && designators.contains(letters.uppercased())
  }

  /// Marks of safety and flammability as 94V-0 and file numbers as E123456.
  static func isApprovalMark(_ glued: String) -> Bool {
    if glued.contains("94V0") || glued.contains("94HB") { return true }
    return glued.first == "E" && (6...7).contains(glued.count)
      && glued.dropFirst().allSatisfy(\.isNumber)
  }

  /// Interfaces, formats, platforms and rules of approval that many things name: PS/2, MS-DOS, RS-232, EN 60065.
  static func isStandard(_ glued: String) -> Bool {
    let body = glued.prefix(while: \.isLetter)
    let number = glued.dropFirst(body.count)
    if platforms.contains(where: glued.hasPrefix) { return true }
    let isNumbered = !number.isEmpty && number.first?.isNumber == true && number.count <= 6
    return standards.contains(glued) || isNumbered && numberedStandards.contains(String(body))
  }

  private static let standards: Set<String> = [
    "PS2", "PCAT", "PCXT", "WIN95", "WIN98", "WINXP",
    "RS232", "RS232C", "RS422", "RS423", "RS485", "SPDIF", "AESEBU", "AES3", "AES10", "RJ11",
    "RJ12", "RJ45", "CAT3",
    "CAT5", "CAT5E", "CAT6", "DMX512", "10BASET", "10BASE2", "10BASE5", "100BASETX", "1000BASET",
    "USB20", "USB11",
    "USB30", "SCSI2", "SCSI3", "MP3", "MPEG2", "MPEG4", "H264", "CDR", "CDRW",
  ]
  /// Names that a version may follow.
  private static let platforms = ["MSDOS", "PCDOS", "WINDOWS", "DIRECTX", "MACOS"]
  private static let numberedStandards: Set<String> = [
    "IEC", "EN", "ISO", "IEEE", "UL", "CISPR", "CSA", "ANSI", "NEMA",
  ]

  /// A number with a decimal point, as displays and scales show.
  static func isDecimal(_ text: String) -> Bool { text.wholeMatch(of: /[+-]?\d+[.,]\d+/) != nil }

  /// A number of things: 20-note, 3-band.
  static func isCount(_ word: String) -> Bool { word.wholeMatch(of: /\d+-[a-z]{3,}/) != nil }

  /// A date in digits: 12/05/98, 2017-03-04.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split { "/.-".contains($0) }
    guard parts.count == 2 || parts.count == 3,
      parts.allSatisfy({ $0.allSatisfy(\.isNumber) && $0.count <= 4 })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    let years = numbers.filter { (1940...2039).contains($0) }.count
    let others = numbers.filter { $0 <= (parts.count == 2 ? 12 : 99) }.count
    return years == 1 && others == parts.count - 1 || parts.count == 3 && others == 3
  }
}
