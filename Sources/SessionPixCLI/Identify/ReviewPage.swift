import Foundation
import SessionPix
import SessionPixIdentify

/// `identify/review.html`: every image and every word that would leave, as it would leave. What follows an answer is not
/// known before.
struct ReviewPage {
  /// What is said where the answers lead to further requests.
  private static let second =
    "Of each photo whose first answer is still to come, a second request with the same images and the answer to the"
    + " first one follows, without serial numbers of that answer; it is not shown."

  private static let css = """
    body { font: 1rem sans-serif; margin: 2rem } img { max-width: 100%; height: auto }
    pre { white-space: pre-wrap; background: #eee; padding: 1rem }
    """

  let destination: String
  let hasSecondRequests: Bool
  private(set) var sources: [Findings.Source] = []
  private var cards = ""

  init(destination: String, hasSecondRequests: Bool) {
    self.destination = destination
    self.hasSecondRequests = hasSecondRequests
  }

  mutating func add(_ item: IdentifyPlan.Item) throws {
    sources.append(item.source)
    let images = item.images.map { image in
      "<img width=\"\(image.width)\" height=\"\(image.height)\" alt=\"\(image.role.rawValue)\""
        + " src=\"data:image/\(image.format.rawValue);base64,"
        + "\(Data(image.bytes).base64EncodedString())\">"
    }.joined(separator: "\n")
    cards += """
      <article>
      <h2>\(HTMLText.escaped(item.source.path)) <small>(the name is not sent)</small></h2>
      <p>\(Sentence.count(item.images.count, "image")), \(PlanText.size(item.bytes)), \
      about \(item.usage.input) tokens</p>
      \(images)
      <pre>\(HTMLText.escaped(item.text))</pre>
      </article>

      """
  }

  /// Writes the page.
  ///
  /// - Returns: Where it is, and what it does not show.
  func write(in folder: IdentifyFolder) throws -> String {
    let head = HTMLHead(
      title: "SessionPix: before anything is sent", images: .embedded, css: Self.css)
    let page =
      head.html + """
        <body>
        <h1>What would be sent to \(HTMLText.escaped(destination))</h1>
        <p>\(Sentence.count(sources.count, "photo")). Nothing has been sent yet.\
        \(hasSecondRequests ? " " + Self.second : "")</p>
        \(cards)</body>
        </html>

        """
    let name = IdentifyFile.review.path
    try folder.output.write(Array(page.utf8), to: name)
    let path = folder.output.path.appending(name).display
    return hasSecondRequests
      ? "What would leave first: \(path)\n\(Self.second)" : "All that would leave: \(path)"
  }
}
