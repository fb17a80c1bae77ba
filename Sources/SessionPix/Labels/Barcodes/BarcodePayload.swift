/// What a barcode's text means: retail numbers, MAC addresses and web addresses are no serial numbers, but some forms hold
/// one with its key.
struct BarcodePayload: Hashable, Sendable {
  /// What may be a serial number; nil where the code holds something else.
  let serial: String?
  /// Whether the code itself says that it is one.
  let saysSerial: Bool

  init(_ barcode: Barcode) {
    // Code 39 is printed with stars for its start and stop signs, and some readers hand them on.
    let text = barcode.text.trimmingSigns
    if let keyed = Self.keyedSerial(text) {
      (serial, saysSerial) = (keyed, true)
      return
    }
    saysSerial = false
    let isOther =
      Self.isRetail(barcode.symbology) || Decoy.isRetailCode(text) || Decoy.isAddress(text)
      || Self.isMACAddress(text) || LabelKey.decoy.rest(of: text) != nil
    serial = isOther ? nil : text
  }

  /// EAN and UPC number products, not pieces (GS1 General Specifications).
  private static func isRetail(_ symbology: String) -> Bool {
    symbology.hasPrefix("EAN") || symbology.hasPrefix("UPC")
  }

  /// The value of "S/N: …", or of `…?sn=…` in an address.
  private static func keyedSerial(_ text: String) -> String? {
    for part in text.split(whereSeparator: { "?&;,\n\r\t\u{1D}\u{1E}".contains($0) }) {
      let words = part.split(separator: "=", maxSplits: 1)
      if words.count == 2,
        ["SN", "SERIAL", "SERIALNO", "SERIALNUMBER"].contains(words[0].gluedWord)
      {
        return String(words[1])
      }
    }
    guard !Decoy.isAddress(text), let rest = LabelKey.serial.rest(of: text),
      rest.gluedWord.count > 2
    else { return nil }
    return String(rest.prefix { !";,\n\r\t".contains($0) })
  }

  /// Twelve hexadecimal digits of which the first three pairs stand for a maker; without signs between, as codes hold it.
  /// Locally administered and group addresses (IEEE 802) are no unit's own.
  private static func isMACAddress(_ text: String) -> Bool {
    if Decoy.isMACAddress(text) { return true }
    guard text.count == 12, text.allSatisfy(\.isHexDigit),
      let first = Int(text.prefix(2), radix: 16)
    else { return false }
    let hasLetter = text.contains { $0.isLetter }
    return first & 3 == 0 && (hasLetter || text.hasPrefix("00"))
  }
}
