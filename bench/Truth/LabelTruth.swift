import SessionPix

/// What is printed on the gear of one photo, as a person wrote it down.
struct LabelTruth: PhotoTruth {
  let id: String
  let file: String?
  let repo: String?
  let brand: [String]
  let model: [String]
  let serial: [String]
  /// Serial numbers that count neither way, because the person could not read them for certain.
  let serialUncertain: [String]?
  /// What is true of the gear though it is not printed, by field.
  private let brandTrue: [String]?
  private let modelTrue: [String]?
  private let serialTrue: [String]?

  private enum CodingKeys: String, CodingKey {
    case id, file, repo, brand, model, serial
    case serialUncertain = "serial_uncertain"
    case brandTrue = "brand_true"
    case modelTrue = "model_true"
    case serialTrue = "serial_true"
  }

  /// The strings of a field that can be compared: those with Latin letters or digits.
  func printed(_ field: LabelField) -> [String] {
    let all =
      switch field {
      case .brand: brand
      case .model: model
      case .serial: serial
      }
    return all.filter { !Self.words($0).isEmpty }
  }

  /// Whether a candidate counts neither as right nor as wrong.
  func isNeutral(_ field: LabelField, _ value: String) -> Bool {
    field == .serial && (serialUncertain ?? []).contains { Self.isSame(field, $0, value) }
  }

  /// Whether a candidate is one of the printed strings.
  func isRight(_ field: LabelField, _ value: String) -> Bool {
    printed(field).contains { Self.isSame(field, $0, value) }
  }

  /// Whether a candidate is true of the gear, printed or not.
  func isTrue(_ field: LabelField, _ value: String) -> Bool {
    let known =
      switch field {
      case .brand: brandTrue
      case .model: modelTrue
      case .serial: serialTrue
      }
    return isRight(field, value) || (known ?? []).contains { Self.isSame(field, $0, value) }
  }

  /// Whether two strings are the same on upper-case letters and digits. A serial number is equal as a whole; of a brand
  /// or model the words of one may be a run of the words of the other, if that is at least three characters long, the
  /// candidate has at most three words more, and for a model 60 % of the longer one's characters.
  static func isSame(_ field: LabelField, _ printed: String, _ value: String) -> Bool {
    let (p, v) = (words(printed), words(value))
    let (gluedP, gluedV) = (p.joined(), v.joined())
    if gluedP.isEmpty || gluedP == gluedV { return !gluedP.isEmpty }
    if field == .serial || v.count > p.count + 3 { return false }
    let (short, long) = gluedP.count <= gluedV.count ? (p, v) : (v, p)
    let length = short.joined().count
    if short.isEmpty || length < 3 { return false }
    if field == .model, Double(length) < 0.6 * Double(long.joined().count) { return false }
    guard long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains {
      Array(long[$0..<($0 + short.count)]) == short
    }
  }

  /// Runs of Latin letters and digits, upper case. A mark that belongs to a letter (U+0301) parts words like any
  /// other sign.
  static func words(_ text: String) -> [String] {
    text.uppercased().unicodeScalars.split { !("A"..."Z" ~= $0 || "0"..."9" ~= $0) }.map(
      String.init)
  }
}
