import SessionPix

/// Makes one photo smaller and strips it, in memory and in this process: made for tools that count.
struct Resize {
  private let photo: String
  private let runs: Int

  /// Reads `resize PHOTO [--runs N]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard let given = FolderArguments(arguments, command: "resize", counts: ["--runs"]) else {
      return nil
    }
    photo = given.folder
    runs = given.count("--runs") ?? 1
  }

  /// Does it so many times, and returns the size of the overview.
  func run() throws(PhotoError) -> Int {
    var bytes = 0
    for _ in 0..<runs {
      bytes = try Pipeline.resizing.prepare(.file(photo)).overview?.bytes.count ?? 0
    }
    return bytes
  }
}
