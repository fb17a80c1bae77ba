/// A Markdown file, as far as its code blocks and tables go.
struct Article {
  let path: String
  private let lines: [Substring]

  init(_ path: String) throws {
    self.path = path
    lines = try ProjectFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The landing page, the articles and the README.
  static func all() throws -> [Article] {
    let catalog = "Sources/SessionPix/SessionPix.docc"
    return try (ProjectFiles.files(in: catalog, ending: ".md") + ["README.md"]).map(Article.init)
  }

  /// The blocks that are fenced as this language, without the fences.
  func blocks(of language: String) -> [String] {
    var blocks: [String] = []
    var open: [Substring]?
    for line in lines {
      if line == "```" + language {
        open = []
      } else if line == "```", let block = open {
        blocks.append(block.joined(separator: "\n"))
        open = nil
      } else {
        open?.append(line)
      }
    }
    return blocks
  }

  /// What stands in backquotes at the beginning of table rows.
  var firstCells: Set<String> {
    Set(lines.filter { $0.hasPrefix("| `") }.map { String($0.dropFirst(3).prefix { $0 != "`" }) })
  }
}
