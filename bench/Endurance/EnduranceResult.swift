import Foundation

/// What `endurance` prints: what a long run holds in memory at its beginning and at its end, and how fast it is.
struct EnduranceResult: Encodable {
  /// A worker process at one moment.
  struct Worker: Encodable {
    let pid: Int
    /// Resident, shared pages included.
    let bytes: Int
  }

  /// All processes of the run at one moment.
  struct Sample: Encodable {
    /// Since the run began.
    let seconds: Double
    /// Done so far.
    let photos: Int
    /// The process that was started; resident.
    let parentBytes: Int
    let workers: [Worker]
  }

  /// A stretch of the run.
  struct Stretch: Encodable {
    let photosPerSecond: Double
    /// Nil where nobody looked during the stretch.
    let parent: Distribution?
    let workers: Distribution?

    /// The photos with these numbers.
    init(_ photos: Range<Int>, of samples: [Sample]) {
      let inside = samples.filter { photos.contains($0.photos) }
      let time = (inside.last?.seconds ?? 0) - (inside.first?.seconds ?? 0)
      let done = (inside.last?.photos ?? 0) - (inside.first?.photos ?? 0)
      photosPerSecond = time > 0 ? Double(done) / time : 0
      parent = Distribution(inside.map { Double($0.parentBytes) })
      workers = Distribution(inside.flatMap { $0.workers.map { Double($0.bytes) } })
    }
  }

  /// Seconds of the parts.
  struct Seconds: Encodable {
    /// From the start to the last photo.
    let photos: Double
    /// From the last photo to the end: the records are put in order.
    let end: Double
    /// Of a second run, which finds everything done.
    let resumption: Double
    /// Of `report`.
    let report: Double
  }

  let schema = "sessionpix.endurance/1"
  let system = ProcessInfo.processInfo.operatingSystemVersionString
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let jobs: Int
  /// Photos by what became of them.
  let statuses: [String: Int]
  let seconds: Seconds
  let photosPerSecond: Double
  /// The first hundred photos, the last hundred, and ten parts of equal length.
  let first: Stretch
  let last: Stretch
  let tenths: [Stretch]
  let samples: [Sample]

  init(jobs: Int, statuses: [String: Int], samples: [Sample], seconds: Seconds) {
    let photos = statuses.values.reduce(0, +)
    self.jobs = jobs
    self.statuses = statuses
    self.seconds = seconds
    self.samples = samples
    photosPerSecond = Double(photos) / max(seconds.photos, .leastNonzeroMagnitude)
    first = Stretch(0..<100, of: samples)
    last = Stretch(photos - 100..<photos + 1, of: samples)
    tenths = (0..<10).map { Stretch(photos * $0 / 10..<photos * ($0 + 1) / 10, of: samples) }
  }

  /// A row for each stretch.
  var table: TextTable {
    let rows =
      [("first 100", first)] + tenths.enumerated().map { ("tenth \($0.offset + 1)", $0.element) }
      + [("last 100", last)]
    func column(_ name: String, _ cell: (Stretch) -> Double?) -> [String] {
      [name] + rows.map { cell($0.1).map { String(format: "%.1f", $0) } ?? "-" }
    }
    func mebibytes(_ bytes: Double) -> Double { bytes / Double(1 << 20) }
    return TextTable(
      columns: [
        ["MiB resident"] + rows.map(\.0),
        column("parent") { $0.parent.map { mebibytes($0.median) } },
        column("most") { $0.parent.map { mebibytes($0.maximum) } },
        column("a worker") { $0.workers.map { mebibytes($0.median) } },
        column("most") { $0.workers.map { mebibytes($0.maximum) } },
        column("photos/s", \.photosPerSecond),
      ],
      remarks: [
        statuses.sorted { $0.key < $1.key }.map { "\($1) \($0)" }.joined(separator: ", "),
        String(
          format: "seconds: photos %.1f, end %.1f, resumption %.1f, report %.1f", seconds.photos,
          seconds.end, seconds.resumption, seconds.report),
      ])
  }
}
