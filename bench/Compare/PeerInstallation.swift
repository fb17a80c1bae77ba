import Foundation

/// Where the others' programs are: scripts of this project, an environment that `scripts/setup-peers` fills, and Debian's
/// packages.
struct PeerInstallation {
  /// The folder with the scripts.
  let scripts: URL
  /// The Python environment.
  let environment: URL
  private let searchPath: [String]

  /// Takes the environment from `SESSIONPIX_PEERS`, else the one that `scripts/setup-peers` fills.
  init(scripts: String, variables: [String: String] = ProcessInfo.processInfo.environment) {
    self.scripts = URL(filePath: scripts)
    environment =
      variables["SESSIONPIX_PEERS"].map { URL(filePath: $0) }
      ?? URL(filePath: variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache")
      .appending(path: "sessionpix/peers")
    searchPath = (variables["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  private var python: String { environment.appending(path: "bin/python").path }

  /// What of a contestant is not installed, for people; nil where all is there.
  func missing(for contestant: Contestant) -> String? {
    if contestant.isOurs { return nil }
    if let program = contestant.programs.first(where: { !isInstalled($0) }) { return program }
    guard contestant.needsPython else { return nil }
    // What was installed last is remembered: an environment for other versions is no answer to "which versions?".
    let stamp = environment.appending(path: "requirements.txt").path
    let wanted = scripts.appending(path: "requirements.txt").path
    let manager = FileManager.default
    return manager.fileExists(atPath: wanted)
      && manager.contentsEqual(atPath: stamp, andPath: wanted)
      ? nil : "the Python environment"
  }

  /// How a contestant is started on the photos of a list; the arguments are those of `Peers/batch.py`.
  func command(_ contestant: Contestant, list: String, output: String, jobs: Int) -> [String] {
    let script = scripts.appending(path: contestant.rawValue).path
    let start = contestant.needsPython ? [python, "-B", script] : [script]
    return start + [list, output, "\(jobs)"]
  }

  /// The versions of what the contestants are made of, by package.
  func versions(of contestants: [Contestant]) throws(BenchError) -> [String: String] {
    var versions: [String: String] = [:]
    if contestants.contains(where: \.needsPython) {
      let direct = try TextFile.read(scripts.appending(path: "requirements.in").path)
      for line in direct.split(separator: "\n") where !line.hasPrefix("#") {
        let parts = line.split(separator: "==")
        if parts.count == 2 { versions[String(parts[0])] = String(parts[1]) }
      }
    }
    let packages = Set(contestants.flatMap(\.programs)).compactMap { Self.packages[$0] }
    for package in packages.sorted() {
      versions[package] = try MeasuredProcess.output(
        ["dpkg-query", "--show", "--showformat", "${Version}", package])
    }
    return versions
  }

  /// Debian's packages by their commands.
  private static let packages = [
    "tesseract": "tesseract-ocr", "convert-im6.q16": "imagemagick-6.q16",
    "exiftool": "libimage-exiftool-perl", "vipsthumbnail": "libvips-tools", "vips": "libvips-tools",
  ]

  private func isInstalled(_ program: String) -> Bool {
    searchPath.contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + program) }
  }
}
