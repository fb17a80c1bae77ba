/// Reads all text of the photo and finds brand, model and serial number in it.
public struct ReadLabels: Stage {
  /// `labels`
  public let name = "labels"
  /// Finds and reads the lines.
  public var reader: LabelReader
  /// Find the fields in the lines.
  public var rules: [any LabelRule]

  /// A stage from its reader and rules.
  public init(reader: LabelReader, rules: [any LabelRule]) {
    self.reader = reader
    self.rules = rules
  }

  /// Records the regions and candidates.
  public func apply(to photo: inout Photo) throws(PhotoError) {
    photo.regions = try reader.regions(in: photo.raster)
    photo.candidates = LabelPage(
      regions: photo.regions, width: photo.raster.width, height: photo.raster.height
    ).candidates(by: rules)
  }
}
