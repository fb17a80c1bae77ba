import Foundation
import Testing

@testable import SessionPix

struct ArticleTests {
  @Test func `every code block of the articles is code that these tests compile`() throws {
    let examples = try ExampleSource.all().map(\.code)
    for article in try Article.all() {
      for block in article.blocks(of: "swift") {
        #expect(examples.contains(block), "\(article.path) holds code that no example file has")
      }
    }
  }

  @Test func `every example is printed in an article`() throws {
    let examples = try ExampleSource.all()
    let blocks = try Article.all().flatMap { $0.blocks(of: "swift") }
    #expect(examples.count >= 6)
    for example in examples {
      #expect(!example.code.isEmpty, "\(example.path) has no marks")
      #expect(blocks.contains(example.code), "no article prints \(example.path) as it is now")
    }
  }

  @Test func `the README shows the candidates that its pictures were made with`() throws {
    let shown = try Article("README.md").blocks(of: "json")
    let made = try ProjectFiles.text("docs/images/candidates.json")
    #expect(shown.contains(made.trimmingCharacters(in: .newlines)))
  }

  @Test func `every line that the README shows of the gear catalog is one`() throws {
    let lines = try Article("README.md").blocks(of: "jsonl")
    #expect(!lines.isEmpty)
    for line in lines {
      let catalog = try GearCatalog.embedded(additions: Array(line.utf8))
      #expect(try catalog.makers.count == GearCatalog.embedded().makers.count + 1)
    }
  }

  @Test func `the README's pictures are there and small`() throws {
    let readme = try ProjectFiles.text("README.md")
    let names = readme.matches(of: /docs\/images\/[a-z0-9-]+\.jpg/).map { String($0.output) }
    #expect(names.count >= 3)
    for name in names {
      let url = ProjectFiles.root.appendingPathComponent(name)
      let bytes = try #require(try url.resourceValues(forKeys: [.fileSizeKey]).fileSize)
      #expect((1..<150_000).contains(bytes), "\(name) has \(bytes) bytes")
    }
  }
}
