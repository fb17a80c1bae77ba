import Dispatch
import Foundation
import SessionPix

/// `sessionpix-bench`: measures the tool on your own photos.
@main
struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Valgrind does not survive an asynchronous main: there the first thread ends before the program does.
    if let resize = Resize(arguments) {
      do {
        print(try resize.run())
      } catch {
        Console.message("sessionpix-bench: \(error)")
        exit(1)
      }
      return
    }
    Task { await measure(arguments) }
    dispatchMain()
  }

  /// Runs what is asked for and ends the program.
  private static func measure(_ arguments: [String]) async {
    if arguments.contains("--help") || arguments.contains("-h") {
      print(Usage.text)
      exit(0)
    }
    do {
      guard try await run(arguments) else {
        Console.message(Usage.text)
        exit(2)
      }
      exit(0)
    } catch {
      Console.message("sessionpix-bench: \(error)")
      exit(1)
    }
  }

  /// Runs the command that the arguments name; false where they name none.
  private static func run(_ arguments: [String]) async throws -> Bool {
    if let accuracy = Accuracy(arguments) {
      let result = try accuracy.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let gallery = Gallery(arguments) {
      try gallery.write()
    } else if let throughput = Throughput(arguments) {
      try Console.print(try await throughput.measured())
    } else if let cost = Cost(arguments) {
      let result = try cost.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let compare = Compare(arguments) {
      let result = try compare.measured()
      try Console.print(result, to: compare.outputPath)
      Console.message(result.tables)
    } else if let plots = Plots(arguments) {
      for path in try plots.write() { print(path) }
    } else if let page = BenchmarkPage(arguments) {
      for path in try page.write() { print(path) }
    } else if let check = FloorCheck(arguments) {
      print(try check.checked())
    } else if let ablation = Ablation(arguments) {
      let result = try ablation.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let corpus = Corpus(arguments) {
      try Console.print(try corpus.write())
    } else if let variants = Variants(arguments) {
      try Console.print(try variants.write())
    } else if let endurance = Endurance(arguments) {
      let result = try await endurance.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let memory = WorkerMemory(arguments) {
      let result = try memory.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let faces = FaceSearch(arguments) {
      let result = try faces.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let composites = Composites(arguments) {
      try Console.print(try composites.write())
    } else if let brief = BriefCheck(arguments) {
      let result = try brief.measured()
      try Console.print(result)
      Console.show(result.table)
    } else if let fit = Fit(arguments) {
      try fit.run()
    } else {
      return false
    }
    return true
  }
}
