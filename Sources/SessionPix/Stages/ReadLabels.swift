/// Reads all text of the photo and finds brand, model and serial number in it.
public struct ReadLabels: Stage {
  /// `labels`
  public let name = "labels"
  /// Raised when the code that this stage runs decides otherwise than before: photos are prepared again then. It is part of the
  /// fingerprint as each stored property is, and a test holds it against the code's checksum.
  let revision = 2
  /// Finds and reads the lines.
  public var reader: LabelReader
  /// Finds and reads barcodes; nil leaves them out.
  public var barcodes: BarcodeSearch? = BarcodeSearch()
  /// Find the fields in the lines.
  public var rules: [any LabelRule]
  /// Turns the rules' estimates into probabilities; nil lets them stand.
  public var confidence: ConfidenceModel?

  /// A photo in which no maker is read with this probability is looked at once more, closer. The default is 0.35.
  public var sureBrand = 0.35

  /// A stage from its reader, its rules and the fitted confidence of what they find.
  public init(reader: LabelReader, rules: [any LabelRule], confidence: ConfidenceModel? = nil) {
    self.reader = reader
    self.rules = rules
    self.confidence = confidence
  }

  /// Records the regions, barcodes and candidates.
  public func apply(to photo: inout Photo) throws(PhotoError) {
    let (width, height) = (photo.raster.width, photo.raster.height)
    photo.regions = try reader.regions(in: photo.raster) { regions in
      let found = LabelPage(regions: regions, width: width, height: height)
        .candidates(by: rules, confidence: confidence)
      return (found.brand.first?.confidence ?? 0) >= sureBrand
    }
    photo.barcodes = try barcodes?.barcodes(in: photo.raster, near: photo.regions) ?? []
    photo.candidates = LabelPage(
      regions: photo.regions, barcodes: photo.barcodes, width: width, height: height
    ).candidates(by: rules, confidence: confidence)
    photo.textWasRead = true
  }
}
