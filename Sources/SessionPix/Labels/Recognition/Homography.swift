/// The projective map that takes a rectangle to a quad.
///
/// After P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3.
struct Homography: Hashable, Sendable {
  private let a: Double
  private let b: Double
  private let c: Double
  private let d: Double
  private let e: Double
  private let f: Double
  private let g: Double
  private let h: Double

  /// The map of the unit square, from its left upper corner on, to the corners of `quad`.
  init(unitSquareTo quad: Quad) {
    let p = quad.corners
    let sx = p[0].x - p[1].x + p[2].x - p[3].x
    let sy = p[0].y - p[1].y + p[2].y - p[3].y
    let dx1 = p[1].x - p[2].x
    let dx2 = p[3].x - p[2].x
    let dy1 = p[1].y - p[2].y
    let dy2 = p[3].y - p[2].y
    let determinant = dx1 * dy2 - dx2 * dy1
    g = determinant == 0 ? 0 : (sx * dy2 - dx2 * sy) / determinant
    h = determinant == 0 ? 0 : (dx1 * sy - sx * dy1) / determinant
    a = p[1].x - p[0].x + g * p[1].x
    b = p[3].x - p[0].x + h * p[3].x
    c = p[0].x
    d = p[1].y - p[0].y + g * p[1].y
    e = p[3].y - p[0].y + h * p[3].y
    f = p[0].y
  }

  /// Where the point (u, v) of the unit square lies.
  func callAsFunction(_ u: Double, _ v: Double) -> Point {
    let w = g * u + h * v + 1
    return Point(x: (a * u + b * v + c) / w, y: (d * u + e * v + f) / w)
  }

  /// The point that lies there in the end: the inverse map, by the adjugate matrix.
  func source(of point: Point) -> Point {
    let (x, y) = (point.x, point.y)
    let w = (d * h - e * g) * x + (b * g - a * h) * y + a * e - b * d
    return Point(
      x: ((e - f * h) * x + (c * h - b) * y + b * f - c * e) / w,
      y: ((f * g - d) * x + (a - c * g) * y + c * d - a * f) / w)
  }
}
