import Testing

@testable import SessionPix

struct HTMLHeadTests {
  @Test func `a page runs its own script and no other`() throws {
    let head = HTMLHead(title: "T", images: .files, css: "", script: "run()").html
    let nonce = try #require(head.firstMatch(of: /<script nonce="([0-9a-z]+)">\nrun\(\)/)).1
    #expect(head.contains("script-src 'nonce-\(nonce)';"))
    let other = HTMLHead(title: "T", images: .files, css: "", script: "run()").html
    #expect(!other.contains(nonce), "the word cannot be foreseen")
  }

  @Test func `a page without a script allows none`() {
    let head = HTMLHead(title: "T", images: .embedded, css: "").html
    #expect(head.contains("default-src 'none'; img-src data:;") && !head.contains("script"))
  }

  @Test func `a title is text`() {
    let head = HTMLHead(title: "</title><script>", images: .files, css: "").html
    #expect(head.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
  }
}
