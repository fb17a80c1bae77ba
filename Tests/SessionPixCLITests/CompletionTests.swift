import Foundation
import Testing

@testable import SessionPixCLI

/// The completions, loaded into the shells and asked.
struct CompletionTests {
  private static func has(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + shell)
  }

  /// What bash offers for the last of the words.
  private static func bash(_ words: String...) async throws -> [String] {
    let line = #"""
      exec bash --norc -c '
        source <("$0" completion bash)
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        "$(complete -p sessionpix | sed "s/.*-F \([^ ]*\).*/\1/")"
        printf "%s\n" "${COMPREPLY[@]}"' "$0" "$@"
      """#
    let result = try await SessionPixTool.shell(line, ["sessionpix"] + words)
    #expect(result.messages == "")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `bash is offered commands, options, values, files and folders`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1], to: "a file")
    try folder.makeFolder("a folder")
    #expect(try await Self.bash("pro") == ["process"])
    #expect(try await Self.bash("process", "--ti") == ["--tier", "--timeout"])
    #expect(try await Self.bash("process", "--tier", "") == ["standard", "high"])
    #expect(try await Self.bash("process", "--tier", "=", "h") == ["high"])
    #expect(try await Self.bash("process", "--format", "=") == ["jpeg", "png", "webp", "avif"])
    #expect(try await Self.bash("process", "--jobs", "") == [])
    #expect(try await Self.bash("process", "-o", folder["a"]) == [folder["a folder"]])
    #expect(
      Set(try await Self.bash("process", folder["a"])) == [folder["a file"], folder["a folder"]])
    #expect(try await Self.bash("privacy", "ex") == ["expire", "export"])
    #expect(try await Self.bash("completion", "") == ["bash", "zsh", "fish"])
    #expect(try await Self.bash("help", "do") == ["doctor"])
    let syntax = try await SessionPixTool.shell(#""$0" completion bash | bash -n"#, [])
    #expect(syntax.status == 0 && syntax.messages == "")
  }

  @Test(.enabled(if: has("fish"), "fish is not installed"))
  func `fish is offered commands, options, values and folders`() async throws {
    let folder = try PhotoFolder()
    try folder.makeFolder("only")
    let line = #"""
      "$0" completion fish >"$1/sessionpix.fish"
      for words in 'pro' 'process --ti' 'process --tier ' "process -o $1/o" 'privacy exp'; do
        HOME=$1 fish --no-config -c 'source $argv[1]; complete -C "sessionpix $argv[2]"' \
          "$1/sessionpix.fish" "$words" | cut -f 1
      done
      """#
    let result = try await SessionPixTool.shell(line, [folder.path])
    #expect(result.messages == "")
    #expect(
      result.output.split(separator: "\n").map(String.init) == [
        "process", "--tier", "--timeout", "high", "standard", folder["only/"], "expire", "export",
      ])
  }

  @Test(.enabled(if: has("zsh"), "zsh is not installed"))
  func `zsh completes a command, an option and a value`() async throws {
    let folder = try PhotoFolder()
    // Completion works on a terminal only: zsh's own pseudo-terminal is one.
    let script = #"""
      zmodload zsh/zpty
      for words in 'sessionpix proc' 'sessionpix process --tie' 'sessionpix process --tier=h'; do
        zpty shell zsh -f -i
        zpty -w shell "PS1=; cd $1; fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; echo ready"
        zpty -r -m shell line '*ready*ready*'
        zpty -n -w shell $words$'\t'
        zpty -n -w shell $'\x01echo "[\x05]"\n'
        zpty -r -m shell line '*\[*\]*\[sess*\]*' && print -r -- ${${line##*\[sess}%%\]*}
        zpty -d shell
      done
      """#
    try folder.write(Array(script.utf8), to: "ask.zsh")
    // What moves the cursor is taken out, and the sign that zsh removes when the cursor moves is gone.
    let line = #"""
      "$0" completion zsh >"$1/_sessionpix"
      timeout 60 zsh -f "$1/ask.zsh" "$1" | sed 's/\x1b\[[0-9]*[A-Z]//g'
      """#
    let result = try await SessionPixTool.shell(line, [folder.path])
    #expect(
      result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == [
        "ionpix process", "ionpix process --tier", "ionpix process --tier=high",
      ], "\(result.messages)")
  }
}
