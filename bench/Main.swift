import Foundation
import SessionPix

/// `sessionpix-bench`: measures the tool on your own photos.
@main
struct Main {
  private static let usage = """
    USAGE: sessionpix-bench throughput DIR [--workers N] [--runs N] [--precision f32|bf16]
           sessionpix-bench fit TRUTH FINDINGS [TRUTH FINDINGS]... [--output FILE] [--penalty X]

    throughput: Prepares every photo of DIR, in memory, and prints one JSON object: photos and megapixels a second, CPU seconds
    a photo, milliseconds by stage, latency, peak memory. One run to warm up comes first and is not counted.

    fit: Fits the confidence of candidates on findings.jsonl files whose truth is known, and prints how well it holds
    on sources that were not fitted.

    OPTIONS:
      --workers N   Photos prepared at once. The default is the number of cores.
      --runs N      Counted runs. The default is 3.
      --precision   The networks' arithmetic. The default is the fastest that the processor has.
      --output FILE The fitted weights, as Models/label-confidence.json.
      --penalty X   How strongly large weights are held down. The default is 2.

    EXAMPLES:
      sessionpix-bench throughput photos --workers 2 > result.json
      sessionpix-bench fit truth.json out/findings.jsonl --output Models/label-confidence.json
    """

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") || arguments.contains("-h") {
      print(usage)
      exit(0)
    }
    do {
      if let throughput = Throughput(arguments) {
        print(try await throughput.measured().json)
      } else if let fit = Fit(arguments) {
        try fit.run()
      } else {
        FileHandle.standardError.write(Data((usage + "\n").utf8))
        exit(2)
      }
    } catch {
      FileHandle.standardError.write(Data("sessionpix-bench: \(error)\n".utf8))
      exit(1)
    }
  }
}
