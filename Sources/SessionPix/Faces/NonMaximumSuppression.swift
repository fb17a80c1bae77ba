/// Of boxes that overlap, the one with the highest score stays.
struct NonMaximumSuppression: Hashable, Sendable {
  /// Intersection over union above which two boxes are one.
  var overlapThreshold: Double

  func kept(of faces: [DetectedFace]) -> [DetectedFace] {
    var kept: [DetectedFace] = []
    for face in faces.sorted(by: { $0.score > $1.score }) {
      let isNew = kept.allSatisfy {
        $0.box.intersectionOverUnion(face.box) <= overlapThreshold
      }
      if isNew { kept.append(face) }
    }
    return kept
  }
}
