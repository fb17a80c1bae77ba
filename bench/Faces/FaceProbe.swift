import SessionPix
import Synchronization

/// A stage that redacts faces and keeps account of what finding them took, beside what one pass of the network takes.
struct FaceProbe: Stage {
  /// Processor seconds of one photo.
  struct Seconds: Sendable {
    let search: Double
    let onePass: Double
  }

  private final class Account: Sendable { let seconds = Mutex<[Seconds]>([]) }

  let name = "faces"
  /// Clockwise quarter turns of each photo before it is searched.
  let quarterTurns: Int
  private let detector: PyramidFaceDetector
  private let account = Account()

  init(detector: PyramidFaceDetector, quarterTurns: Int) {
    self.detector = detector
    self.quarterTurns = quarterTurns
  }

  /// One for each photo so far.
  var seconds: [Seconds] { account.seconds.withLock { $0 } }

  func apply(to photo: inout Photo) throws(PhotoError) {
    if quarterTurns != 0 { photo.raster = try photo.raster.turned(quarterTurns: quarterTurns) }
    // Each size is compiled at its first use, which is no part of the price.
    _ = try detector.faces(in: photo.raster)
    let start = ResourceUsage.now().cpuSeconds
    _ = try detector.facesInOnePass(over: photo.raster, longSide: detector.longSide)
    let middle = ResourceUsage.now().cpuSeconds
    let found = try detector.faces(in: photo.raster)
    let end = ResourceUsage.now().cpuSeconds
    let seconds = Seconds(search: end - middle, onePass: middle - start)
    account.seconds.withLock { $0.append(seconds) }
    try RedactFaces(detector: Known(name: detector.name, found: found)).apply(to: &photo)
  }

  /// Faces that were found before.
  private struct Known: FaceDetector {
    let name: String
    let found: [DetectedFace]

    func faces(in raster: borrowing Raster) -> [DetectedFace] { found }
  }
}
