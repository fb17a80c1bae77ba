package import SessionPix

extension OutputPolicy {
  /// The policy as described at each property, and that records hold no more than may be read.
  package init(reading: PrivacySettings.Tier) {
    self.init()
    restrict(to: reading)
  }

  /// Demands that records hold no more than may be read.
  package mutating func restrict(to reading: PrivacySettings.Tier) {
    allowsSerials = reading >= .serials
    allowsLabels = reading >= .labels
  }
}
