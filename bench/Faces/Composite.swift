import SessionPix

/// One large picture on which photos with people lie side by side, and where the faces came to lie.
struct Composite: ~Copyable {
  /// The longer sides in pixels of the faces that count.
  static let faceSides = 24.0...400.0
  private(set) var raster: Raster
  private(set) var truth: FaceTruth
  private var layout: ShelfLayout

  /// A picture on which nothing lies but its ground.
  init(id: String, on ground: consuming Raster) {
    truth = FaceTruth(
      id: id, file: "\(id).jpg", repo: nil, width: Double(ground.width),
      height: Double(ground.height), faces: [])
    layout = ShelfLayout(width: ground.width, height: ground.height)
    raster = ground
  }

  /// Lays a photo beside the others. One that is too large even for an empty picture is made to fit.
  ///
  /// - Returns: False where the picture is full.
  mutating func add(
    _ photo: borrowing Raster, _ faces: FaceTruth, scale wished: Double
  ) throws -> Bool {
    let scale = min(
      wished, Double(raster.width) / Double(photo.width),
      Double(raster.height) / Double(photo.height))
    let scaled = try photo.resized(
      width: max(1, Int(Double(photo.width) * scale)),
      height: max(1, Int(Double(photo.height) * scale)))
    guard let place = layout.place(width: scaled.width, height: scaled.height) else { return false }
    paste(scaled, at: place)
    truth.faces += faces.faces.map { face in
      FaceTruth.Face(
        x: Double(place.left) + face.x * scale, y: Double(place.top) + face.y * scale,
        w: face.w * scale, h: face.h * scale,
        ignore: face.isIgnored || !Self.faceSides.contains(face.longestSide * scale))
    }
    return true
  }

  private mutating func paste(_ photo: borrowing Raster, at place: ShelfLayout.Place) {
    let (width, photoWidth, rows) = (raster.width, photo.width, photo.height)
    raster.withMutablePixels { target in
      photo.withPixels { source in
        for row in 0..<rows {
          let start = ((place.top + row) * width + place.left) * 3
          for index in 0..<photoWidth * 3 {
            unsafe target[start + index] = source[row * photoWidth * 3 + index]
          }
        }
      }
    }
  }
}
