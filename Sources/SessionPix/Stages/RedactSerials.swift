/// Paints over each place that may show a serial number, and drops what was read there. It belongs behind ``ReadLabels``.
///
/// Each candidate counts, however unlikely, each line with a key word such as "S/N", and each barcode. A serial number that no
/// reader saw as one stays.
public struct RedactSerials: Stage {
  /// What the findings call this pass.
  public static let pass = "serials"

  /// `serials`
  public let name = RedactSerials.pass
  /// Raised when the code that this stage runs decides otherwise than before: photos are prepared again then. It is part of the
  /// fingerprint as each stored property is, and a test holds it against the code's checksum.
  let revision = 1

  /// The stage.
  public init() {}

  /// Paints and drops.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where a barcode can be read all the same.
  public func apply(to photo: inout Photo) throws(PhotoError) {
    let traces = SerialTraces(
      regions: photo.regions, barcodes: photo.barcodes, candidates: photo.candidates
    ).withWholeBarcodes(in: photo.raster)
    traces.paint(on: &photo.raster)
    _ = try SerialTraces.paintLegibleBarcodes(on: &photo.raster, near: photo.regions)
    for index in traces.regions {
      photo.regions[index].text = ""
      photo.regions[index].alternatives = []
    }
    photo.barcodes = []
    photo.candidates.serial = []
    for field in [LabelField.brand, .model] {
      photo.candidates[field].removeAll(where: traces.hides)
      for index in photo.candidates[field].indices {
        photo.candidates[field][index].alternatives.removeAll(where: traces.touches)
      }
    }
    photo.privacy.passes.append(Self.pass)
  }
}
