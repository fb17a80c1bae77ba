import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixBench

struct GalleryTests {
  private static let hostile = "<script>alert(\"x\")</script>'&"

  private static func record(_ path: String, _ reading: String) -> Findings {
    let quad = Quad(
      Point(x: 0.1, y: 0.1), Point(x: 0.5, y: 0.1), Point(x: 0.5, y: 0.2), Point(x: 0.1, y: 0.2))
    return Findings.made(path) {
      $0.regions = [
        TextRegion(quad: quad, text: reading, confidence: 0.75, reader: "neural+tesseract")
      ]
      $0.barcodes = [Barcode(quad: quad, symbology: "Code128", text: reading)]
      $0.candidates?.brand = [
        LabelCandidate(value: reading, confidence: 0.875, region: 0, evidence: ["catalog"])
      ]
      $0.privacy?.faces = [
        .init(box: Box(x: 0, y: 0, width: 0.25, height: 0.5), score: 0.5, by: .detector)
      ]
      $0.renditions = [
        RenditionRecord(
          role: .overview, path: path + ".overview.jpg", width: 200, height: 100, bytes: 1,
          sha256: "", tokens: 1)
      ]
    }
  }

  private static func page(_ truth: String) throws -> String {
    let scratch = try Scratch()
    _ = try scratch.findings([record("a b.jpg", "Roland"), record("c.jpg", hostile)])
    let page = scratch.folder.path + "/pages/gallery.html"
    try FileManager.default.createDirectory(
      atPath: scratch.folder.path + "/pages", withIntermediateDirectories: true)
    let gallery = try #require(
      Gallery([
        "gallery", scratch.folder.path, "--truth", scratch.file("truth.json", truth), "--page",
        page,
      ]))
    try gallery.write()
    return try String(contentsOfFile: page, encoding: .utf8)
  }

  private static let labels = #"""
    [{"id": "a b", "brand": ["ROLAND"], "model": [], "serial": []},
     {"id": "c", "brand": ["<script>&"], "model": ["SCR"], "serial": ["77"]}]
    """#

  @Test func `the page shows what was found, what is right, and what was missed`() throws {
    let page = try Self.page(Self.labels)
    #expect(page.contains("src=\"../a%20b.jpg.overview.jpg\""))
    #expect(page.contains("points=\"20.0,10.0 100.0,10.0 100.0,20.0 20.0,20.0\""))
    #expect(page.contains("data-tip=\"Roland\n0.750, neural+tesseract, line 0\""))
    #expect(page.contains("data-tip=\"Roland\nCode128\""))
    #expect(
      page.contains("<rect class=\"face\" x=\"0.0\" y=\"0.0\" width=\"50.0\" height=\"50.0\""))
    #expect(page.contains("<li class=\"hit\">ROLAND <small>rank 1, 0.875</small></li>"))
    #expect(page.contains("<span class=\"badge fine\">complete</span>"))
    #expect(page.contains("data-tags=\"missed\""))
    #expect(page.contains("<li class=\"miss\">77 <small>missed, not read</small></li>"))
    #expect(page.contains("SCR <small>missed, though read: &lt;script&gt;"))
    #expect(page.contains("value=\"missed\">misses 1</label>"))
    #expect(page.contains("2 photos of 2 sources"))
  }

  @Test func `no text of a photo or of the truth becomes markup`() throws {
    let page = try Self.page(Self.labels)
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "alert(\"x\")").count == 1)
    #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;"))
  }

  @Test func `faces of the truth are drawn as covered or missed`() throws {
    let page = try Self.page(
      #"""
      [{"id": "a b", "width": 200, "height": 100, "faces": [
         {"x": 0, "y": 0, "w": 40, "h": 40}, {"x": 100, "y": 0, "w": 40, "h": 40}]}]
      """#)
    #expect(page.contains("class=\"truth right\"") && page.contains("class=\"truth wrong\""))
    #expect(page.contains("1 of 2 faces covered") && page.contains("1 missed"))
    // The other photo is shown all the same.
    #expect(page.contains("<span class=\"badge\">no truth</span>"))
  }

  @Test(arguments: [
    ("/a/b/out", "/a/b", "out"), ("/a/b", "/a/b", ""), ("/a/out", "/a/b/c", "../../out"),
    ("/out", "/", "out"),
  ])
  func `images are found from the page's folder`(target: String, folder: String, path: String) {
    #expect(RelativePath(to: target, from: folder).path.text == path)
  }

  @Test func `a gallery needs truth and a page`() {
    #expect(Gallery(["gallery", "o", "--truth", "t"]) == nil)
    #expect(Gallery(["gallery", "o", "--page", "p"]) == nil)
    #expect(Gallery(["gallery", "--truth", "t", "--page", "p"]) == nil)
  }
}
