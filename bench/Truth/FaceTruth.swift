/// Where the faces of one photo are, as a person marked them.
struct FaceTruth: PhotoTruth, Encodable {
  /// A face's upright box in pixels of the upright photo.
  struct Face: Codable, Sendable {
    let x: Double
    let y: Double
    let w: Double
    let h: Double
    /// True of what counts neither way: a drawing, a face that nobody could recognise.
    let ignore: Bool?

    var isIgnored: Bool { ignore ?? false }

    /// The longer side in pixels.
    var longestSide: Double { max(w, h) }

    /// The box with each side moved outwards by a share of the width or height, in fractions of the photo. A negative
    /// share moves it inwards.
    func area(grownBy share: Double, in photo: FaceTruth) -> GridArea {
      GridArea(
        left: (x - share * w) / photo.width, top: (y - share * h) / photo.height,
        right: (x + (1 + share) * w) / photo.width, bottom: (y + (1 + share) * h) / photo.height)
    }
  }

  let id: String
  let file: String?
  let repo: String?
  /// Columns of the upright photo.
  let width: Double
  /// Rows of the upright photo.
  let height: Double
  /// None where nobody is in the photo.
  var faces: [Face]

  var fault: String? { width > 0 && height > 0 ? nil : "width and height must be positive" }
}
