extension Findings {
  /// Brand, model and serial number, best first each.
  public struct Candidates: Codable, Hashable, Sendable {
    /// Makers' names.
    public var brand: [LabelCandidate] = []
    /// Model names and numbers.
    public var model: [LabelCandidate] = []
    /// Serial numbers.
    public var serial: [LabelCandidate] = []
    /// No candidates.
    public init() {}

    /// The candidates of a field.
    public subscript(field: LabelField) -> [LabelCandidate] {
      get {
        switch field {
        case .brand: brand
        case .model: model
        case .serial: serial
        }
      }
      set {
        switch field {
        case .brand: brand = newValue
        case .model: model = newValue
        case .serial: serial = newValue
        }
      }
    }
  }

  /// For each field the probability, 0...1, that none of its candidates is right: that nothing is printed there, or that
  /// it is not legible.
  public struct Unidentified: Codable, Hashable, Sendable {
    /// For the maker's name.
    public var brand: Double
    /// For the model.
    public var model: Double
    /// For the serial number.
    public var serial: Double

    /// Probabilities that are known.
    public init(brand: Double, model: Double, serial: Double) {
      self.brand = brand
      self.model = model
      self.serial = serial
    }
  }
}
