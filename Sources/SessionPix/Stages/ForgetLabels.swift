/// Drops what was read from the record, for people who let nothing be read: text is looked at only to hide what is personal.
public struct ForgetLabels: Stage {
  /// `forget`
  public let name = "forget"

  /// A stage without settings.
  public init() {}

  /// Leaves no region, barcode or candidate, and so no label crop.
  public func apply(to photo: inout Photo) {
    photo.regions = []
    photo.barcodes = []
    photo.candidates = Findings.Candidates()
    photo.textWasRead = false
  }
}
