/// What a person has changed in what is painted over on a photo: areas that were missed, and painted areas that hide
/// nothing.
///
/// ``CorrectionsFile`` keeps it beside the findings, so that it holds however often the photo is prepared.
public struct Correction: Codable, Hashable, Sendable {
  /// SHA-256 of the photo's bytes, in lower-case hexadecimal: it holds for these and no others.
  public let sha256: String
  /// What is painted over, whatever a detector says, in fractions of the upright photo.
  public var added: [Box] = []
  /// Where no face is: a detector's face that is painted there is left as it is.
  public var liftedFaces: [Box] = []
  /// Where no text is personal: lines and barcodes whose middle lies there are left as they are.
  public var liftedText: [Box] = []

  /// A detector's area and a lifted one are the same where they overlap by more than this. Networks of another
  /// arithmetic or version place their boxes a little differently.
  private static let sameArea = 0.5

  /// No changes yet to the photo with these bytes.
  public init(sha256: String) {
    self.sha256 = sha256
  }

  /// Whether nothing is changed.
  public var isEmpty: Bool { added.isEmpty && liftedFaces.isEmpty && liftedText.isEmpty }

  /// Whether a face is left as it is.
  ///
  /// - Parameter area: What would be painted, margins included.
  /// - Returns: True where a person lifted about this area.
  func liftsFace(_ area: Box) -> Bool {
    liftedFaces.contains { $0.intersectionOverUnion(area) > Self.sameArea }
  }

  /// Whether a line of text or a barcode is left as it is.
  func liftsText(_ quad: Quad) -> Bool {
    let middle = quad.centre
    return liftedText.contains { $0.holds(middle.x, middle.y) }
  }
}

extension Correction {
  /// Reads an object; an area that does not lie in the photo makes it none: what a person meant is not known then.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    sha256 = try values.decode(String.self, forKey: .sha256)
    added = try values.decode([Box].self, forKey: .added)
    liftedFaces = try values.decode([Box].self, forKey: .liftedFaces)
    liftedText = try values.decode([Box].self, forKey: .liftedText)
    guard sha256.wholeMatch(of: /[0-9a-f]{64}/) != nil,
      (added + liftedFaces + liftedText).allSatisfy(\.liesInPhoto)
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no areas of a photo"))
    }
  }
}

extension Box {
  /// Whether it has an extent and lies in the photo; rounding may put an edge a little beyond.
  var liesInPhoto: Bool {
    let beyond = 1e-6
    return isFinite && width > 0 && height > 0 && x >= -beyond && y >= -beyond
      && x + width <= 1 + beyond && y + height <= 1 + beyond
  }
}
