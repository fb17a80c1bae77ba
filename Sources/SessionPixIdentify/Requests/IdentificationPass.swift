/// What is asked.
public enum IdentificationPass: Int, Codable, Hashable, Sendable, CaseIterable {
  /// Which equipment it is: brand, model, serial number.
  case identity = 1
  /// How its knobs, switches, faders, cables and displays stand.
  case controls = 2

  /// The name that services are told.
  public var name: String {
    switch self {
    case .identity: "identify_equipment"
    case .controls: "read_controls"
    }
  }
}
