import Foundation

/// The results of several measurements, read from the files that they left.
struct MeasuredResults {
  var comparison: CompareResult?
  var costs: CostResult?
  /// By the number of workers, the fewest first.
  var throughputs: [ThroughputResult] = []

  /// No results.
  init() {}

  /// Reads JSON files of `compare`, `cost` and `throughput`.
  init(_ paths: [String]) throws(BenchError) {
    struct Head: Decodable {
      let schema: String
    }
    for path in paths {
      let data = try TextFile.data(path)
      do {
        let decoder = JSONDecoder()
        switch try decoder.decode(Head.self, from: data).schema {
        case CompareResult.schemaName:
          comparison = try decoder.decode(CompareResult.self, from: data)
        case CostResult.schemaName: costs = try decoder.decode(CostResult.self, from: data)
        case ThroughputResult.schemaName:
          throughputs.append(try decoder.decode(ThroughputResult.self, from: data))
        case let other: throw BenchError.badResult(path, reason: "it is a `\(other)`")
        }
      } catch let error as BenchError {
        throw error
      } catch {
        throw .badResult(path, reason: BenchError.reason(error))
      }
    }
    throughputs.sort { $0.workers < $1.workers }
  }
}
