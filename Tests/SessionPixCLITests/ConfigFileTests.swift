import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

struct ConfigFileTests {
  private static let count = Option<Int>.integer("count", in: 1...9, standard: 3, help: "How many.")
  private static let quiet = Option<Bool>.flag("quiet", help: "No words.")
  private static let output = Option<PhotoPath?>.folder("output", help: "Where.")
  private static let skip = Option<[PhotoPath]>.patterns("skip", help: "What not.")
  private static let elsewhere = Option<Bool>.flag("elsewhere", help: "Of another command.")

  private static let syntax = CommandSyntax(
    name: "pack", summary: "Packs.",
    options: [
      count.declaration, quiet.declaration, output.declaration, skip.declaration,
    ], required: [output.declaration], takesConfig: true)

  /// The arguments of a line where the file holds `json`.
  private static func parse(_ json: String, _ words: String...) throws -> Arguments {
    let folder = try PhotoFolder()
    try folder.write(Array(json.utf8), to: "pack.json")
    let places = ConfigPlaces(
      options: syntax.options + [elsewhere.declaration], environment: [:])
    let tokens = ["--config", folder["pack.json"]] + words
    return try Arguments(tokens.map { PhotoPath($0) }, by: syntax, config: places)
  }

  private static func sentences(_ json: String, _ words: String...) throws -> [String] {
    let content = Array(json.utf8)
    let options = syntax.options + [elsewhere.declaration]
    return try ConfigFile(content, at: PhotoPath("x")).faults(by: options).map(\.sentence)
  }

  @Test func `options come from the file, and the command line wins`() throws {
    let json = #"{"count": 5, "quiet": true, "output": "a b", "skip": ["*.png", "old/*"]}"#
    var arguments = try Self.parse(json)
    #expect(arguments[Self.count] == 5 && arguments[Self.quiet])
    #expect(arguments[Self.output] == PhotoPath("a b"))
    #expect(arguments[Self.skip] == [PhotoPath("*.png"), PhotoPath("old/*")])
    arguments = try Self.parse(json, "--count=7", "--quiet=false", "--skip", "c")
    #expect(arguments[Self.count] == 7 && !arguments[Self.quiet])
    #expect(arguments[Self.skip] == [PhotoPath("c")], "a list is replaced, not made longer")
  }

  @Test func `options of other commands may stand there, unknown ones may not`() throws {
    let arguments = try Self.parse(#"{"elsewhere": true, "output": "o"}"#)
    #expect(!arguments.has(Self.elsewhere))
    #expect(
      try Self.sentences(#"{"cuont": 2, "help": true, "--count": 2}"#) == [
        "there is no option --count; did you mean count?",
        "there is no option cuont; did you mean count?", "there is no option help",
      ])
  }

  @Test(arguments: [
    (#"{"count": 10}"#, "--count cannot be '10': it must be a whole number from 1 to 9"),
    (#"{"count": 1.5}"#, "--count cannot be '1.5': it must be a whole number from 1 to 9"),
    (#"{"count": null}"#, "count must be a text, a number, true, false or a list of texts"),
    (#"{"count": [1]}"#, "count must be a text, a number, true, false or a list of texts"),
    (#"{"count": ["1", "2"]}"#, "--count is given twice; give it once"),
    (#"{"quiet": 1}"#, "--quiet cannot be '1': it must be true or false"),
    (#"{"output": "a\u0000b"}"#, "output must be a text, a number, true, false or a list of texts"),
  ])
  func `a wrong value is told`(json: String, sentence: String) throws {
    #expect(try Self.sentences(json) == [sentence])
  }

  @Test(arguments: ["", "[]", "{", #""text""#, #"{"count": 1} x"#, "{\"count\": \u{7}}"])
  func `what is no object is refused`(json: String) {
    #expect(throws: ConfigError.notAnObject(PhotoPath("x"))) {
      try ConfigFile(Array(json.utf8), at: PhotoPath("x"))
    }
  }

  @Test func `faults of file and line are told together`() {
    let error = #expect(throws: UsageError.self) {
      try Self.parse(#"{"cuont": 2}"#, "--quite")
    }
    let lines = error?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.count == 4)
    #expect(lines.first == "there is no option --quite; did you mean --quiet?")
    #expect(
      lines.dropFirst().first?.hasSuffix("pack.json: there is no option cuont; did you mean count?")
        == true)
    #expect(lines.dropFirst(2).first == "--output DIR is missing: Where.")
  }
}
