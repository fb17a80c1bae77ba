/// How one photo of a batch fared.
///
/// A photo that fails is an outcome like any other, never the end.
public struct Outcome: Sendable {
  /// The photo that was given.
  public let photo: NamedSource
  /// The images and findings, or why there are none.
  public let result: Result<PreparedPhoto, PhotoError>
  /// The record of the photo in both cases; of a failed one it holds what is known.
  public let findings: Findings

  /// How many bytes the images have.
  var imageBytes: Int {
    ((try? result.get())?.renditions ?? []).reduce(0) { $0 + $1.bytes.count }
  }

  /// Runs `pipeline` on one photo.
  ///
  /// - Parameters:
  ///   - photo: The photo and its name.
  ///   - pipeline: Prepares it.
  ///   - correction: What a person changed by hand, if anything.
  public init(of photo: NamedSource, by pipeline: Pipeline, correction: Correction? = nil) {
    self.photo = photo
    var source = Findings.Source(path: photo.name)
    do throws(PhotoError) {
      let prepared = try pipeline.prepare(
        photo.source, name: photo.name, correction: correction, record: &source)
      result = .success(prepared)
      findings = prepared.findings
    } catch {
      result = .failure(error)
      var failed = Findings(failed: error, source: source, tool: pipeline.tool)
      failed.fingerprint = source.sha256.map {
        pipeline.fingerprint(ofPhoto: $0, correction: correction)
      }
      findings = failed
    }
  }
}
