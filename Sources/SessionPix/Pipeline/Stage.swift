/// One step of the pipeline: a plain value that changes the photo it is lent.
///
/// To write one: a file in `Stages/` named after the stage, settings as stored properties with defaults, and
/// one word in ``Pipeline/standard(models:catalog:faceModel:precision:workers:)``. Stored numbers, words and choices are part of
/// the fingerprint, so that a change of one has photos prepared again.
public protocol Stage: Sendable {
  /// The stage's name in the findings' timings.
  var name: String { get }
  /// Looks at the photo, changes its pixels or records what it found.
  func apply(to photo: inout Photo) throws(PhotoError)
}
