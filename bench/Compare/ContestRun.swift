import Foundation
import SessionPix

/// Runs the contestants of a contest in turns.
struct ContestRun {
  let tool: String
  let peers: PeerInstallation
  let jobs: Int
  let runs: Int
  let truth: ComparedTruth

  /// What one contestant did before the clock counted.
  private struct WarmUp {
    let peakBytes: Int
    let prepared: Int?
    let accuracy: ContestAccuracy?
  }

  /// Each once, unhurried: its results and its memory are looked at, and files and compiled networks come into caches. Then
  /// the counted runs in turns, each round begun by another.
  func result(
    _ contest: Contest, against others: [Contestant], photos: [String]
  ) throws(BenchError) -> CompareResult.ContestResult {
    let all = [contest.ours] + others
    var warmUps: [Contestant: WarmUp] = [:]
    for contestant in all { warmUps[contestant] = try warmUp(contestant, photos) }
    var usages: [Contestant: [MeasuredProcess.Usage]] = [:]
    for round in 0..<runs {
      for place in all.indices {
        let contestant = all[(place + round) % all.count]
        Console.message("run \(round + 1) of \(runs): \(contestant.rawValue)")
        let usage = try inFolder { (output) throws(BenchError) in
          try MeasuredProcess.run(command(contestant, photos, output))
        }
        usages[contestant, default: []].append(usage)
      }
    }
    let entries = all.compactMap { contestant in
      warmUps[contestant].flatMap { warmUp in
        CompareResult.Entry(
          contestant, photos: photos.count, prepared: warmUp.prepared,
          runs: usages[contestant] ?? [], ours: usages[contest.ours] ?? [],
          peakBytes: warmUp.peakBytes, accuracy: warmUp.accuracy)
      }
    }
    return CompareResult.ContestResult(contest: contest, photos: photos.count, entries: entries)
  }

  /// What our records say made them.
  func toolOfRecords(photo: String) throws(BenchError) -> Findings.Tool {
    try inFolder { (output) throws(BenchError) in
      _ = try MeasuredProcess.run(command(.sessionPix, [photo], output))
      guard let record = try FindingsIndex(output + "/findings.jsonl").records.first else {
        throw .nothingPrepared(photo)
      }
      return record.tool
    }
  }

  private func warmUp(_ contestant: Contestant, _ photos: [String]) throws(BenchError) -> WarmUp {
    Console.message("before the clock counts: \(contestant.rawValue)")
    return try inFolder { (output) throws(BenchError) in
      var peak = 0
      _ = try MeasuredProcess.run(command(contestant, photos, output)) {
        (process) throws(BenchError) in
        peak = max(peak, try ProcessTreeMemory.bytes(ofTree: process))
      }
      let records = try PeerRecord.all(of: contestant, in: output)
      return WarmUp(
        peakBytes: peak, prepared: records.isEmpty ? nil : records.count { $0.error == nil },
        accuracy: contestant.contest == .everything
          ? try accuracy(contestant, records, output) : nil)
    }
  }

  private func accuracy(
    _ contestant: Contestant, _ records: [PeerRecord], _ output: String
  ) throws(BenchError) -> ContestAccuracy? {
    guard !truth.isEmpty else { return nil }
    return ContestAccuracy(
      truth, records: records,
      findings: contestant.isOurs ? try FindingsIndex(output + "/findings.jsonl") : nil)
  }

  /// How a contestant is started; the list of photos is written beside its results.
  private func command(
    _ contestant: Contestant, _ photos: [String], _ output: String
  ) throws(BenchError) -> [String] {
    let list = output + ".list"
    try TextFile.write(photos.joined(separator: "\n") + "\n", to: list)
    let ours =
      [tool, "process", "--files-from", list, "--output", output, "--jobs", "\(jobs)"]
      + ["--no-report", "--quiet", "--config", "none"]
    switch contestant {
    case .sessionPix, .sessionPixColdStart: return ours
    case .sessionPixResize: return ours + ["--resize-only"]
    default: return peers.command(contestant, list: list, output: output, jobs: jobs)
    }
  }

  /// Gives a new, empty folder and removes it.
  private func inFolder<Result>(
    _ body: (String) throws(BenchError) -> Result
  ) throws(BenchError) -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "bench-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(folder.path, reason: error.localizedDescription)
    }
    defer {
      try? FileManager.default.removeItem(at: folder)
      try? FileManager.default.removeItem(atPath: folder.path + ".list")
    }
    return try body(folder.path)
  }
}
