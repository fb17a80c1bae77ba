/// A field of a label that users look for.
public enum LabelField: String, Codable, Hashable, Sendable, CaseIterable {
  /// The maker's name.
  case brand
  /// The model's name or number.
  case model
  /// The serial number.
  case serial
}

/// What a field of the label may be.
public struct LabelCandidate: Codable, Hashable, Sendable {
  /// The brand, model or serial number.
  public var value: String
  /// The probability that it is right, 0...1.
  public var confidence: Double
  /// False where the value was inferred and not read.
  public var printed: Bool
  /// Other readings of the same print.
  public var alternatives: [String]
  /// The index of the region it was read from.
  public var region: Int?
  /// The number of the device in the photo that it belongs to.
  public var device: Int
  /// What speaks for it: readers, catalog, key word, barcode, check digit; or against it: `check digit fails`.
  public var evidence: [String]

  /// A candidate from its parts.
  public init(
    value: String, confidence: Double, printed: Bool = true, alternatives: [String] = [],
    region: Int? = nil, device: Int = 0, evidence: [String] = []
  ) {
    self.value = value
    self.confidence = confidence
    self.printed = printed
    self.alternatives = alternatives
    self.region = region
    self.device = device
    self.evidence = evidence
  }
}
