import Foundation
import SessionPix

/// Has the tool prepare a folder and watches what its processes hold meanwhile.
struct Endurance {
  private let folder: String
  private let output: String
  private let tool: String
  private let jobs: Int
  private let interval: Int

  /// Reads `endurance DIR --output DIR [--tool FILE] [--jobs N] [--every SECONDS]`; nil where that is not what stands
  /// there.
  init?(_ arguments: [String]) {
    let given = FolderArguments(
      arguments, command: "endurance", counts: ["--jobs", "--every"], texts: ["--output", "--tool"])
    guard let given, let output = given.text("--output") else { return nil }
    folder = given.folder
    self.output = output
    tool = given.text("--tool") ?? ToolRun.toolBesideThis
    jobs = given.count("--jobs") ?? ProcessInfo.processInfo.activeProcessorCount
    interval = given.count("--every") ?? 5
  }

  /// One run that does everything, one that finds everything done, and the report by itself.
  func measured() async throws -> EnduranceResult {
    let process = ["process", folder, "--output", output, "--json", "--quiet", "--config", "none"]
    let run = try ToolRun(tool, process + ["--jobs", "\(jobs)", "--no-report"])
    var samples: [EnduranceResult.Sample] = []
    while run.isRunning {
      if let sample = Self.sample(of: run) { samples.append(sample) }
      try await Task.sleep(for: .seconds(interval))
    }
    let seconds = try run.end()
    let again = try ToolRun(tool, process + ["--jobs", "\(jobs)", "--no-report"])
    let resumption = try again.end()
    let report = try ToolRun(tool, ["report", output]).end()
    return EnduranceResult(
      jobs: jobs, statuses: run.statuses, samples: samples,
      seconds: .init(
        photos: run.secondsToLastPhoto, end: seconds - run.secondsToLastPhoto,
        resumption: resumption, report: report))
  }

  /// What the processes hold at this moment; nil where the run has just ended.
  private static func sample(of run: ToolRun) -> EnduranceResult.Sample? {
    guard let parent = ProcessMemory(of: run.pid) else { return nil }
    let workers = ProcessMemory.children(of: run.pid)
    return EnduranceResult.Sample(
      seconds: run.seconds, photos: run.photos, parentBytes: parent.residentBytes,
      workers: workers.map { .init(pid: $0.pid, bytes: $0.residentBytes) })
  }
}
