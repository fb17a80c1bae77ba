import Foundation
import Glibc
import SessionPix

/// `sessionpix`: picks the command and turns its end into an exit status.
@main
struct Main {
  // On the main thread, which is the only one when the process is shut in.
  @MainActor static func main() async {
    // A reader of our output that goes away must not end a run in the middle of a photo.
    signal(SIGPIPE, SIG_IGN)
    let console = Console()
    do {
      switch try Tool.invocation(rawArguments()) {
      case .text(let words):
        try console.data(words)
        exit(ExitStatus.ok.rawValue)
      case .synchronous(let command):
        exit(try command.run(console).rawValue)
      case .asynchronous(let command):
        exit(try await command.run(console).rawValue)
      }
    } catch {
      console.message("sessionpix: \(error)")
      // Photos may still be in work, so nothing is torn down under them.
      _exit(ExitStatus(error).rawValue)
    }
  }

  /// The arguments as bytes: Swift's own list repairs what is not UTF-8, and then the file is not
  /// found.
  private static func rawArguments() -> [PhotoPath] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
      let bytes = unsafe UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      return unsafe PhotoPath(bytes: Array(bytes))
    }
  }
}
