/// The marked part of an example's source file.
enum ExampleSource {
  /// The code between `// example-begin` and `// example-end` in each file of this folder.
  ///
  /// It is moved to the left edge.
  static func all() throws -> [(path: String, code: String)] {
    try ProjectFiles.files(in: "Tests/SessionPixTests/Examples", ending: "Example.swift")
      .map { ($0, try code(in: ProjectFiles.text($0))) }
  }

  private static func code(in source: String) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let marked =
      lines.drop { !$0.hasSuffix("// example-begin") }.dropFirst()
      .prefix { !$0.hasSuffix("// example-end") }
    let indent = marked.first?.prefix { $0 == " " }.count ?? 0
    return marked.map { $0.dropFirst(indent) }.joined(separator: "\n")
  }
}
