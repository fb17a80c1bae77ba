import Foundation
import SessionPix

/// `sessionpix-bench`: measures the tool on your own photos.
@main
struct Main {
  private static let usage = """
    USAGE: sessionpix-bench throughput DIR [--workers N] [--runs N] [--precision f32|bf16]

    Prepares every photo of DIR, in memory, and prints one JSON object: photos and megapixels a second, CPU seconds
    a photo, milliseconds by stage, latency, peak memory. One run to warm up comes first and is not counted.

    OPTIONS:
      --workers N   Photos prepared at once. The default is the number of cores.
      --runs N      Counted runs. The default is 3.
      --precision   The networks' arithmetic. The default is the fastest that the processor has.

    EXAMPLE:
      sessionpix-bench throughput photos --workers 2 > result.json
    """

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") || arguments.contains("-h") {
      print(usage)
      exit(0)
    }
    guard let throughput = Throughput(arguments) else {
      FileHandle.standardError.write(Data((usage + "\n").utf8))
      exit(2)
    }
    do {
      print(try await throughput.measured().json)
    } catch {
      FileHandle.standardError.write(Data("sessionpix-bench: \(error)\n".utf8))
      exit(1)
    }
  }
}
