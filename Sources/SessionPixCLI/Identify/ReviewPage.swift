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
  let model: String
  let options: IdentifyOptions
  private(set) var sources: [Findings.Source] = []
  private var cards = ""

  init(destination: String, model: String, options: IdentifyOptions) {
    self.destination = destination
    self.model = model
    self.options = options
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
      about \(item.usage.input) tokens out and \(item.usage.output) back\(cost(of: item))</p>
      \(images)
      <pre>\(HTMLText.escaped(item.text))</pre>
      <details><summary>The form that the answer must have, which is sent, too</summary>
      <pre>\(HTMLText.escaped(item.schema))</pre></details>
      </article>

      """
  }

  private func cost(of item: IdentifyPlan.Item) -> String {
    guard let price = options.price else { return "" }
    return "; about \(Dollars(price.cost(of: item.usage))),"
      + " at most \(Dollars(price.cost(of: item.largestUsage)))"
  }

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - folder: Where.
  ///   - totals: What all photos make together, in words.
  /// - Returns: Where it is, and what it does not show.
  /// - Throws: `OutputError`.
  func write(in folder: IdentifyFolder, totals: String) throws -> String {
    let hasSecondRequests = options.asksForControls
    let head = HTMLHead(
      title: "SessionPix: before anything is sent", images: .embedded, css: Self.css)
    let page =
      head.html + """
        <body>
        <h1>What would be sent to \(HTMLText.escaped(destination))</h1>
        <p>\(Sentence.count(sources.count, "photo")). Nothing has been sent yet.\
        \(hasSecondRequests ? " " + Self.second : "")</p>
        <p>Model \(HTMLText.escaped(model)); each answer may have \(options.answerTokens) tokens.</p>
        <pre>\(HTMLText.escaped(totals))</pre>
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
