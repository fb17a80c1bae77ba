import Testing

@testable import SessionPixCLI

struct HelpTextTests {
  @Test func `help is made from the declarations`() {
    let syntax = CommandSyntax(
      name: "pack", summary: "Packs things.",
      operands: .init(name: "FILE", count: 1...9, help: "What."),
      options: [
        Option<Int>.integer(
          "count", short: "c", in: 1...9, standard: 3,
          help: "How many there are to be at most, with words enough for a second line."
        ).declaration
      ], examples: [("pack a b", "Packs two.")])
    #expect(
      HelpText(syntax: syntax).text == """
        Packs things.

        Usage: sessionpix pack FILE... [OPTIONS]

          FILE                      What.

        Options:
          -c, --count N             How many there are to be at most, with words enough
                                    for a second line. The default is 3.
          -h, --help                Show this help.

        Examples:
          sessionpix pack a b
              Packs two.

        """)
  }

  @Test func `every command has examples, and no line is too long`() {
    for syntax in Tool.commands.map({ $0.syntax }) {
      #expect(!syntax.examples.isEmpty, "\(syntax.name)")
      let help = HelpText(syntax: syntax).text
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 90 }, "\(help)")
    }
  }

  /// The manual is made from it, and a manual is the same wherever it was made.
  @Test func `how many cores this machine has stands nowhere in the help`() {
    let jobs = Tool.commands.flatMap { $0.syntax.allOptions.filter { $0.name == "jobs" } }
    #expect(jobs.map(\.standardText) == Array(repeating: "the number of cores", count: jobs.count))
    #expect(jobs.count > 1)
  }

  @Test func `no option is declared twice`() {
    for syntax in Tool.commands.map({ $0.syntax }) {
      let names =
        syntax.allOptions.map(\.name) + syntax.allOptions.compactMap { $0.short.map(String.init) }
      #expect(Set(names).count == names.count, "\(syntax.name)")
    }
  }
}
