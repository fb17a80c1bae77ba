public import SessionPix

/// The answer of the first pass.
public struct IdentityAnswer: Codable, Hashable, Sendable {
  /// Each device in the photo.
  public var devices: [Device]

  /// A device.
  public struct Device: Codable, Hashable, Sendable {
    /// Its number: that of the candidates, or one that they do not have.
    public var device: Int
    /// What it is, in a few words.
    public var kind: String
    /// The maker's name.
    public var brand: ModelReading
    /// The model's name or number.
    public var model: ModelReading
    /// The serial number; nil where it was not asked for.
    public var serial: ModelReading?

    /// What is said of a field.
    public subscript(field: LabelField) -> ModelReading? {
      switch field {
      case .brand: brand
      case .model: model
      case .serial: serial
      }
    }
  }

  /// What the schema cannot say: a value stands where and only where one was read or inferred, what is read was
  /// read within an image that was sent, and a serial number was not inferred.
  func faults(in images: [VisionImage]) -> [String] {
    devices.enumerated().flatMap { index, device in
      LabelField.allCases.flatMap { field in
        (device[field]?.faults(field, in: images) ?? []).map {
          "devices[\(index)].\(field.rawValue) \($0)"
        }
      }
    }
  }
}

/// What a model says of a field.
public struct ModelReading: Codable, Hashable, Sendable {
  /// Whether it was read at all.
  public enum State: String, Codable, Hashable, Sendable {
    /// Read from the print.
    case legible
    /// Known by the look of the thing.
    case inferred
    /// Neither.
    case notLegible = "not legible"
  }

  /// How sure the model says it is.
  public enum Certainty: String, Codable, Hashable, Sendable {
    /// Sure.
    case high
    /// Likely.
    case medium
    /// A guess.
    case low
  }

  /// Whether it was read.
  public var state: State
  /// The value; empty where it is not legible.
  public var value: String
  /// How sure.
  public var certainty: Certainty
  /// The number of the image, counted from 1; 0 where it was not read.
  public var image: Int
  /// Where, in pixels of that image.
  public var area: PixelArea

  fileprivate func faults(_ field: LabelField, in images: [VisionImage]) -> [String] {
    var found: [String] = []
    if (state == .notLegible) != value.isEmpty {
      found.append("has a value and is not legible, or the reverse")
    }
    if !(0...images.count).contains(image) || state == .legible && image == 0 {
      found.append("names an image that was not sent")
    } else if image > 0, hasPlace, !area.lies(within: images[image - 1]) {
      found.append("has an area that is not in its image")
    }
    if field == .serial, state == .inferred {
      found.append("was inferred, which a serial number never is")
    }
    return found
  }

  /// Whether it says where it was seen; what was inferred may leave that open.
  private var hasPlace: Bool {
    switch state {
    case .legible: true
    case .inferred: area != PixelArea(x: 0, y: 0, width: 0, height: 0)
    case .notLegible: false
    }
  }
}

extension PixelArea {
  /// Whether it has an extent and its middle lies in an image: models point to about the right place, and an answer that
  /// was paid for is not thrown away for some pixels at the edge.
  func lies(within image: VisionImage) -> Bool {
    guard width > 0, height > 0 else { return false }
    let middle = (x: Double(x) + Double(width) / 2, y: Double(y) + Double(height) / 2)
    return (0..<Double(image.width)).contains(middle.x)
      && (0..<Double(image.height)).contains(middle.y)
  }
}
