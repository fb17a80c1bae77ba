import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

struct ReportTests {
  private static let hostile = "<script>alert(\"x\")</script>'&"

  private static func findings() -> Findings {
    var findings = Findings(
      tool: .init(version: "test", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath("a/" + hostile + ".jpg")))
    findings.regions = [
      TextRegion(
        quad: Quad(Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 1, y: 1), Point(x: 0, y: 1)),
        text: "</pre>" + hostile, confidence: 0.5, reader: "neural")
    ]
    findings.candidates = Findings.Candidates()
    findings.candidates?.brand = [
      LabelCandidate(
        value: hostile, confidence: 0.876, alternatives: [hostile], evidence: [hostile])
    ]
    return findings
  }

  @Test func `no text of a photo becomes markup`() {
    let card = ReportCard(findings: Self.findings()).html
    #expect(!card.contains("<script"))
    #expect(!card.contains("</pre>&lt;"))
    #expect(card.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;"))
    #expect(card.contains("width:87%"), "0.876 is rounded down")
  }

  @Test func `no name or message at the top becomes markup`() {
    var failed = Self.findings()
    failed.status = .failed
    var totals = ReportTotals()
    totals.count(failed)
    let head = ReportHead(totals: totals).html
    #expect(head.components(separatedBy: "<script").count == 2, "the page's own script only")
    #expect(head.contains("Not prepared: 1"))
  }

  @Test func `links are made from bytes`() {
    let path = PhotoPath(bytes: Array("a b/ü:#?%\"<.jpg".utf8) + [0xFF])
    #expect(HTMLText.link(path) == "a%20b/%C3%BC%3A%23%3F%25%22%3C.jpg%FF")
  }

  @Test func `control characters do not reach the page`() {
    #expect(HTMLText.escaped("a\u{0}b\u{202E}c\td") == "a\u{FFFD}b\u{FFFD}c\td")
  }

  @Test func `the page loads nothing from elsewhere`() {
    let head = ReportHead(totals: ReportTotals()).html
    #expect(head.contains("default-src 'none'"))
    #expect(!head.contains("http://") && !head.contains("https://"))
  }
}
