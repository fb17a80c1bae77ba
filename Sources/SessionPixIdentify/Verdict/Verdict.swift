public import SessionPix

/// What is known of a photo's equipment after both have looked: the readers here, and a model.
///
/// It is informational. It is not for authentication, appraisal or chain of custody.
public struct Verdict: Codable, Hashable, Sendable {
  /// The name and version of this format.
  public static let schemaName = "sessionpix.verdict/1"
  /// What stands in every verdict.
  public static let standardNotice =
    "Informational. Not for authentication, appraisal or chain of custody."

  /// Always ``schemaName``.
  public var schema = Verdict.schemaName
  /// Always ``standardNotice``.
  public var notice = Verdict.standardNotice
  /// The photo, as in the findings.
  public var path: String
  /// As in the findings.
  public var escaped: Bool?
  /// The model that was asked.
  public var model: String
  /// Each device.
  public var devices: [Device]
  /// How the controls stand; nil where that was not asked.
  public var controls: [ControlsAnswer.Control]?

  /// A device.
  public struct Device: Codable, Hashable, Sendable {
    /// Its number.
    public var device: Int
    /// What it is, in the model's words.
    public var kind: String?
    /// The maker's name.
    public var brand: Field
    /// The model's name or number.
    public var model: Field
    /// The serial number.
    public var serial: Field

    /// A field of the device.
    public subscript(field: LabelField) -> Field {
      switch field {
      case .brand: brand
      case .model: model
      case .serial: serial
      }
    }
  }

  /// What a field is.
  public struct Field: Codable, Hashable, Sendable {
    /// The value; nil where nobody knows one.
    public var value: String?
    /// An estimate of the probability that it is right, 0...1. The readers' part was fitted, the model's was not.
    public var confidence: Double
    /// Whether those who looked agree.
    public var agreement: Agreement
    /// Each value that was given, the one above first, and by whom.
    public var claims: [Claim]
  }

  /// Whether those who looked agree.
  public enum Agreement: String, Codable, Hashable, Sendable {
    /// They give the same value.
    case agreed
    /// Only the readers give one.
    case readersOnly = "readers only"
    /// Only the model gives one.
    case modelOnly = "model only"
    /// They give different ones. A person should look.
    case contradiction
    /// Nobody gives one.
    case none
  }

  /// A value and who gave it.
  public struct Claim: Codable, Hashable, Sendable {
    /// The value.
    public var value: String
    /// The probability that its source gives it.
    public var confidence: Double
    /// Who: `tesseract`, `neural`, `barcode`, `catalog`, `key word` and others of the findings, or `model pass 1`.
    public var provenance: [String]
  }
}
