/// A point, of the drawing in pixels or of the data in its own units.
struct PlotPoint: Equatable {
  let x: Double
  let y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
