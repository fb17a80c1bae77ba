/// What leaves the pipeline: images that are safe to share, and what was found. An ordinary value.
public struct PreparedPhoto: Hashable, Sendable {
  /// The record of the photo.
  public let findings: Findings
  /// The images: the overview first, then label crops, then details and the master if wished.
  public let renditions: [Rendition]

  /// The whole photo, sized to the budget of the AI pass.
  public var overview: Rendition? { renditions.first { $0.record.role == .overview } }

  /// The label crops.
  public var labels: [Rendition] { renditions.filter { $0.record.role == .label } }

  /// The parts that show the photo closer than the overview.
  public var details: [Rendition] { renditions.filter { $0.record.role == .detail } }
}
