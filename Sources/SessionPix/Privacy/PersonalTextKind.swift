/// What personal text is about. The record names the kind and never the text.
public enum PersonalTextKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// A mail address.
  case email
  /// A telephone number.
  case phone
  /// A street address, or the town below one.
  case address
  /// A name: of an owner, or above an address.
  case name
  /// A vehicle's licence plate.
  case plate
  /// The name, password or key of a wireless network.
  case wifi
  /// A contact card in a barcode.
  case contact
}
