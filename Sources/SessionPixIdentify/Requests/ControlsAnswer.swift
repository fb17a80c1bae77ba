public import SessionPix

/// The answer of the second pass.
public struct ControlsAnswer: Codable, Hashable, Sendable {
  /// Each control that can be seen.
  public var controls: [Control]

  /// A control and how it stands.
  public struct Control: Codable, Hashable, Sendable {
    /// `knob`, `switch`, `button`, `fader`, `cable`, `display` or `other`.
    public var kind: String
    /// What is printed beside it.
    public var label: String
    /// How it stands, or `unsure`.
    public var position: String
    /// `sure` or `unsure`.
    public var certainty: String
    /// The number of the image, counted from 1.
    public var image: Int
    /// Where, in pixels of that image.
    public var area: PixelArea
  }

  /// What the schema cannot say.
  func faults(in images: [VisionImage]) -> [String] {
    controls.enumerated().flatMap { index, control in
      var found: [String] = []
      if !(1...images.count).contains(control.image) {
        found.append("controls[\(index)] names an image that was not sent")
      } else if !control.area.lies(within: images[control.image - 1]) {
        found.append("controls[\(index)] has an area that is not in its image")
      }
      if control.position.isEmpty { found.append("controls[\(index)] has no position") }
      return found
    }
  }
}
