import Foundation
import Testing

@testable import SessionPixCLI

struct ManualTests {
  @Test func `the manual names every command and option`() {
    let commands = Tool.commands.map { $0.syntax }
    let page = ManualPage(commands: commands, date: Date(timeIntervalSince1970: 0)).text
    #expect(page.hasPrefix(".Dd January 1, 1970\n.Dt SESSIONPIX 1\n"))
    for command in commands {
      #expect(page.contains("\n.Ss \(command.name)\n"))
      for option in command.allOptions {
        #expect(page.contains("Fl -\(option.name)"), "\(command.name) --\(option.name)")
      }
    }
  }

  @Test func `a formatter finds nothing wrong with the manual, and shows it`() async throws {
    let line = #"""
      "$0" manual >"$1/sessionpix.1" && mandoc -T lint -W warning "$1/sessionpix.1" >&2 &&
        mandoc -T ascii -O width=200 "$1/sessionpix.1" | sed 's/.\x08//g'
      """#
    let folder = try PhotoFolder()
    let result = try await SessionPixTool.shell(line, [folder.path])
    #expect(result.status == 0 && result.messages == "", "\(result.messages)")
    for words in [
      "sessionpix process [PATH...] --output DIR [OPTIONS]", "-o DIR, --output DIR",
      "What `privacy set` allows.", "{\"output\": \"out\", \"jobs\": 2",
      "130     ended by Ctrl-C or SIGTERM.",
    ] {
      #expect(result.output.contains(words), "\(words)")
    }
  }
}
