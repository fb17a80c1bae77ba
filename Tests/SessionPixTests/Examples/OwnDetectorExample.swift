import SessionPix

// example-begin
/// Looks a second time in the photo turned by a quarter, for people who lie down.
struct SidewaysFaces: FaceDetector {
  let detector: any FaceDetector
  var name: String { detector.name }

  func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] {
    let upright = try detector.faces(in: raster)
    let sideways = try detector.faces(in: try raster.turned(quarterTurns: 1)).map { face in
      DetectedFace(
        box: Box(
          x: face.box.y, y: 1 - face.box.x - face.box.width,
          width: face.box.height, height: face.box.width),
        score: face.score, tolerance: face.tolerance)
    }
    return upright
      + sideways.filter { face in
        upright.allSatisfy { $0.box.intersectionOverUnion(face.box) < 0.3 }
      }
  }
}
// example-end
