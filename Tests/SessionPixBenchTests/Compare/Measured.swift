import SessionPix

@testable import SessionPixBench

extension CompareResult {
  /// A comparison with others that took twice and half as long as we did.
  static func made(others: [Contestant] = [.pyvips, .imageMagick]) -> CompareResult {
    let ours = [1.0, 2, 4].map { MeasuredProcess.Usage(seconds: $0, cpuSeconds: 2 * $0) }
    func entry(_ contestant: Contestant, factor: Double, mebibytes: Int) -> Entry? {
      Entry(
        contestant, photos: 10, prepared: 10,
        runs: ours.map { .init(seconds: $0.seconds * factor, cpuSeconds: $0.cpuSeconds * factor) },
        ours: ours, peakBytes: mebibytes << 20, accuracy: nil)
    }
    let factors = [2, 0.5]
    let entries =
      [entry(.sessionPix, factor: 1, mebibytes: 100)]
      + zip(others, factors).map { entry($0, factor: $1, mebibytes: 200) }
    return CompareResult(
      name: "ten photos",
      machine: Machine(processor: "P <1>", cores: 2, memoryBytes: 8 << 30, system: "S"),
      tool: .init(version: "9.8.7", models: [:], precision: "f32"), versions: ["vips": "8.0"],
      jobs: 2,
      contests: [
        .init(contest: .everything, photos: 10, entries: entries.compactMap(\.self))
      ])
  }
}
