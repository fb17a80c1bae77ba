import Foundation
import SessionPix

/// Runs others' programs and ours on the same photos, in turns, and tells who takes what and finds what.
struct Compare {
  private let folder: String
  private let name: String
  private let output: String?
  private let runs: Int
  private let every: Int
  private let jobs: Int
  private let truths: [String]
  private let contestants: [Contestant]
  private let skipsMissing: Bool
  private let tool: String
  private let peers: PeerInstallation

  /// Reads `compare DIR [--truth FILE]... [--contestants LIST] ...`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard
      let given = FolderArguments(
        arguments, command: "compare", counts: ["--runs", "--jobs", "--every"],
        texts: ["--truth", "--name", "--output", "--contestants", "--tool", "--peers"])
    else { return nil }
    folder = given.folder
    name = given.text("--name") ?? URL(filePath: given.folder).lastPathComponent
    output = given.text("--output")
    runs = given.count("--runs") ?? 5
    every = given.count("--every") ?? 1
    jobs = given.count("--jobs") ?? ProcessInfo.processInfo.activeProcessorCount
    truths = given.texts("--truth")
    let chosen = given.text("--contestants") ?? "all"
    skipsMissing = chosen == "installed"
    if chosen == "all" || chosen == "installed" {
      contestants = Contestant.allCases
    } else {
      let named = chosen.split(separator: ",").map { Contestant(rawValue: String($0)) }
      guard !named.contains(nil) else { return nil }
      contestants = named.compactMap(\.self)
    }
    tool = given.text("--tool") ?? ToolPath.besideThisProgram
    peers = PeerInstallation(scripts: given.text("--peers") ?? "bench/Compare/Peers")
  }

  /// Where the result is to go; nil for standard output.
  var outputPath: String? { output }

  /// All contests, one after another.
  func measured() throws -> CompareResult {
    let found = try PhotoWalk([PhotoPath(folder)]).photos.filter(Self.isPhoto)
    let photos = stride(from: 0, to: found.count, by: every).map { found[$0].source.path.text }
    guard let first = photos.first else { throw BenchError.nothingPrepared(folder) }
    let chosen = try available()
    let run = ContestRun(
      tool: tool, peers: peers, jobs: jobs, runs: runs, truth: try ComparedTruth(truths, of: photos)
    )
    let used = try run.toolOfRecords(photo: first)
    var results: [CompareResult.ContestResult] = []
    for contest in Contest.allCases where chosen.contains(where: { $0.contest == contest }) {
      let others = chosen.filter { $0.contest == contest && !$0.isOurs }
      results.append(
        try run.result(
          contest, against: others, photos: contest == .coldStart ? [middle(of: photos)] : photos))
    }
    return CompareResult(
      name: name, machine: .current, tool: used,
      versions: try peers.versions(of: chosen), jobs: jobs, contests: results)
  }

  /// Those that were asked for and are installed.
  ///
  /// - Throws: ``BenchError/notInstalled(contestant:missing:)`` unless only what is installed was asked for.
  private func available() throws(BenchError) -> [Contestant] {
    var available: [Contestant] = []
    for contestant in contestants {
      guard let missing = peers.missing(for: contestant) else {
        available.append(contestant)
        continue
      }
      guard skipsMissing else {
        throw .notInstalled(contestant: contestant.title, missing: missing)
      }
      Console.message("left out: \(contestant.rawValue), which needs \(missing)")
    }
    return available
  }

  /// Whether a file holds a photo: truth and notes that lie beside photos are nobody's work.
  private static func isPhoto(_ file: NamedSource) -> Bool {
    guard let content = try? file.source.content(limits: DecodeLimits()) else { return false }
    return PhotoFormat.sniff(content.prefix(PhotoFormat.sniffedByteCount))?.isAccepted ?? false
  }

  /// The photo whose file is neither large nor small among the others.
  private func middle(of photos: [String]) -> String {
    let sorted = photos.sorted {
      (PhotoSource.file($0).byteCount, $0) < (PhotoSource.file($1).byteCount, $1)
    }
    return sorted[sorted.count / 2]
  }
}
