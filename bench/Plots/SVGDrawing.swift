import Foundation

/// A drawing in SVG whose colours follow the reader's light or dark background.
struct SVGDrawing {
  /// What a shape or a text is, which its colour follows from.
  enum Role: String {
    case grid, axis, label, title, note, ours, other, fit
  }

  /// Where a text is tied to its point.
  enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  let height: Double
  private var elements: [String] = []

  /// An empty drawing of so many pixels.
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func line(from start: PlotPoint, to end: PlotPoint, _ role: Role) {
    elements.append(
      "<line class=\"\(role.rawValue)\" x1=\"\(Self.number(start.x))\" y1=\"\(Self.number(start.y))\""
        + " x2=\"\(Self.number(end.x))\" y2=\"\(Self.number(end.y))\"/>")
  }

  mutating func bar(at corner: PlotPoint, width: Double, height: Double, _ role: Role) {
    elements.append(
      "<rect class=\"\(role.rawValue) filled\" x=\"\(Self.number(corner.x))\""
        + " y=\"\(Self.number(corner.y))\" width=\"\(Self.number(max(0, width)))\""
        + " height=\"\(Self.number(height))\" rx=\"2\"/>")
  }

  mutating func dot(at centre: PlotPoint, _ role: Role) {
    elements.append(
      "<circle class=\"\(role.rawValue) filled\" cx=\"\(Self.number(centre.x))\""
        + " cy=\"\(Self.number(centre.y))\" r=\"3.5\"/>")
  }

  mutating func path(_ points: [PlotPoint], _ role: Role) {
    let coordinates = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }
    elements.append(
      "<polyline class=\"\(role.rawValue)\" points=\"\(coordinates.joined(separator: " "))\"/>")
  }

  mutating func text(
    _ text: String, at point: PlotPoint, _ role: Role = .label, anchor: Anchor = .start
  ) {
    elements.append(
      "<text class=\"\(role.rawValue)\" x=\"\(Self.number(point.x))\" y=\"\(Self.number(point.y))\""
        + " text-anchor=\"\(anchor.rawValue)\">\(Self.escaped(text))</text>")
  }

  /// The file. The title is what is said to people who cannot see it.
  func document(title: String) -> String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(Self.number(width))" \
      height="\(Self.number(height))" role="img">
      <title>\(Self.escaped(title))</title>
      <style>\(Self.style)</style>
      <rect class="ground" width="\(Self.number(width))" height="\(Self.number(height))"/>
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }

  /// Dots of the series have to be told apart without colours, too, so each plot names what it draws.
  private static let style = """
    .ground{fill:#ffffff}text{font:12px system-ui,"DejaVu Sans",sans-serif;fill:#3d444d}
    .title{font-size:15px;font-weight:600;fill:#1f2328}.note{font-size:11px;fill:#59636e}
    line,polyline{fill:none;stroke-width:1}.grid{stroke:#d8dee4}.axis{stroke:#818b98}
    .ours{stroke:#0969da;stroke-width:2}.other{stroke:#9a6700;stroke-width:2}
    .fit{stroke:#cf222e;stroke-width:1.5;stroke-dasharray:6 4}
    .filled{stroke:none}.ours.filled{fill:#0969da}.other.filled{fill:#9aa4b0}
    @media (prefers-color-scheme:dark){.ground{fill:#0d1117}text{fill:#c9d1d9}.title{fill:#f0f6fc}
    .note{fill:#9198a1}.grid{stroke:#2a313c}.axis{stroke:#656c76}.ours{stroke:#58a6ff}
    .other{stroke:#d29922}.fit{stroke:#ff7b72}.ours.filled{fill:#58a6ff}.other.filled{fill:#656c76}}
    """

  private static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
