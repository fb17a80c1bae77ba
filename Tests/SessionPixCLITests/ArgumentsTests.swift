import SessionPix
import Testing

@testable import SessionPixCLI

struct ArgumentsTests {
  private enum Size: String, CaseIterable, Sendable {
    case small
    case large
  }

  private static let output = Option<PhotoPath?>.folder(
    "output", short: "o", help: "Where.")
  private static let count = Option<Int>.integer(
    "count", short: "c", in: 1...9, standard: 3, help: "How many.")
  private static let size = Option.choice("size", of: Size.self, help: "How large.")
  private static let quiet = Option<Bool>.flag("quiet", short: "q", help: "No words.")

  private static let syntax = CommandSyntax(
    name: "pack", summary: "Packs.", operands: .init(name: "FILE", count: 1...2, help: "What."),
    options: [
      output.declaration, count.declaration, size.declaration, quiet.declaration,
    ], required: [output.declaration])

  private static func parse(_ words: String...) throws -> Arguments {
    try Arguments(words.map { PhotoPath($0) }, by: syntax)
  }

  /// The sentences for a line that is not accepted.
  private static func sentences(_ words: String...) -> [String] {
    do {
      _ = try Arguments(words.map { PhotoPath($0) }, by: syntax)
      return []
    } catch {
      return error.faults.map(\.sentence)
    }
  }

  @Test func `options and operands may be mixed`() throws {
    let arguments = try Self.parse("a", "--output", "dir", "--quiet", "b", "--count=4")
    #expect(arguments.operands == [PhotoPath("a"), PhotoPath("b")])
    #expect(arguments[Self.output] == PhotoPath("dir"))
    #expect(arguments[Self.count] == 4)
    #expect(arguments[Self.quiet])
    #expect(arguments[Self.size] == nil)
  }

  @Test func `short options take their value behind them or glued`() throws {
    let arguments = try Self.parse("-o", "dir", "-c7", "a", "-q", "--size", "large")
    #expect(arguments[Self.output] == PhotoPath("dir"))
    #expect(arguments[Self.count] == 7)
    #expect(arguments[Self.size] == .large)
  }

  @Test func `short options that stand alone may be written together`() throws {
    let arguments = try Self.parse("-qo", "dir", "a")
    #expect(arguments[Self.quiet] && arguments[Self.output] == PhotoPath("dir"))
    #expect(try Self.parse("-qodir", "a")[Self.output] == PhotoPath("dir"))
    #expect(Self.sentences("a", "-o", "d", "-qx") == ["there is no option -x"])
  }

  @Test func `a home folder that no shell has put in is not taken for a folder named ~`() throws {
    let hint = "nothing puts your home folder in place of ~ here, so write it out"
    for given in ["~", "~/out"] {
      #expect(
        Self.sentences("a", "--output=" + given)
          == ["--output cannot be '\(given)': it must be a path; " + hint])
    }
    #expect(try Self.parse("a", "--output=./~/out")[Self.output] == PhotoPath("./~/out"))
    #expect(try Self.parse("a", "--output=~out")[Self.output] == PhotoPath("~out"))
  }

  @Test func `an option that stands alone can be undone`() throws {
    let arguments = try Self.parse("-o", "dir", "a", "--quiet=false")
    #expect(!arguments[Self.quiet])
    #expect(try Self.parse("-o", "dir", "a", "--quiet=true")[Self.quiet])
    #expect(
      arguments.tokens(of: Self.syntax.options)
        == ["--output=dir", "--quiet=false"].map { PhotoPath($0) })
  }

  @Test func `defaults hold where an option is absent`() throws {
    let arguments = try Self.parse("-o", "dir", "a")
    #expect(arguments[Self.count] == 3)
    #expect(!arguments[Self.quiet])
  }

  @Test func `behind two dashes everything is a file`() throws {
    let arguments = try Self.parse("-o", "d", "--", "--count", "-x")
    #expect(arguments.operands == [PhotoPath("--count"), PhotoPath("-x")])
    #expect(try Self.parse("-o", "d", "-").operands == [PhotoPath("-")])
  }

  @Test func `a value may hold an equals sign and begin with a dash`() throws {
    #expect(try Self.parse("--output=-a=b", "x")[Self.output] == PhotoPath("-a=b"))
  }

  @Test func `paths keep their bytes`() throws {
    let name = PhotoPath(bytes: [0x61, 0xFF, 0x0A])
    let glued = PhotoPath(bytes: Array("--output=".utf8) + name.bytes)
    let arguments = try Arguments([glued, name], by: Self.syntax)
    #expect(arguments[Self.output] == name)
    #expect(arguments.operands == [name])
  }

  @Test func `a path is refused that could only be opened under another name`() throws {
    let models = Option<PhotoPath?>.folder("models", isText: true, help: "Which.")
    let syntax = CommandSyntax(
      name: "pack", summary: "Packs.", operands: .init(name: "FILE", count: 0...1, help: "What."),
      options: [models.declaration])
    let word = PhotoPath(bytes: Array("--models=a".utf8) + [0xFF])
    let error = #expect(throws: UsageError.self) { _ = try Arguments([word], by: syntax) }
    #expect(
      error?.faults.map(\.sentence) == ["--models cannot be 'a%FF': it must be a path in UTF-8"])
    #expect(try Arguments([PhotoPath("--models=é")], by: syntax)[models] == PhotoPath("é"))
  }

  @Test func `all faults are told at once, with what was meant`() {
    #expect(
      Self.sentences("--cuont", "--count=0", "--size", "huge", "--quiet=yes")
        == [
          "there is no option --cuont; did you mean --count?",
          "--count cannot be '0': it must be a whole number from 1 to 9",
          "--size cannot be 'huge': it must be small or large",
          "--quiet cannot be 'yes': it must be true or false",
          "--output DIR is missing: Where.",
          "FILE is missing",
        ])
  }

  @Test(
    arguments: [
      ("--count=4x", "--count cannot be '4x': it must be a whole number from 1 to 9"),
      ("--count", "--count needs a value: a whole number from 1 to 9"),
      ("--output=", "--output cannot be '': it must be a path"), ("-x", "there is no option -x"),
      ("--completely-different", "there is no option --completely-different"),
    ])
  func `what is wrong with a word is said`(word: String, sentence: String) {
    #expect(Self.sentences("a", word).contains(sentence))
  }

  @Test func `a missing value does not swallow the next option`() {
    #expect(
      Self.sentences("a", "--output", "--quiet") == [
        "--output needs a value: a path", "--output DIR is missing: Where.",
      ])
  }

  @Test func `an option given twice and too many files are refused`() {
    #expect(Self.sentences("a", "-o", "d", "-o", "e") == ["--output is given twice; give it once"])
    #expect(Self.sentences("a", "b", "c", "-o", "d") == ["only 2 files can be given here"])
  }

  @Test func `whoever asks for help need not get the rest right`() throws {
    #expect(try Self.parse("--help", "--nonsense")[CommandSyntax.help])
    #expect(try Self.parse("-h")[CommandSyntax.help])
  }

  @Test(
    arguments: [
      ("proces", "process"), ("inpsect", "inspect"), ("doc", nil), ("x", nil), ("doctro", "doctor"),
    ])
  func `the nearest word is found`(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, among: ["process", "inspect", "doctor"]) == nearest)
  }

  @Test func `edits are counted`() {
    #expect(Spelling.distance("kitten", "sitting") == 3)
    #expect(Spelling.distance("", "abc") == 3)
    #expect(Spelling.distance("same", "same") == 0)
  }
}
