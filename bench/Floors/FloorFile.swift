import Foundation

/// `bench/floors.json`: what must not get worse.
struct FloorFile: Codable, Equatable {
  static let schemaName = "sessionpix.floors/1"

  var schema = schemaName
  /// For people who open the file.
  var about =
    "Written by sessionpix-bench floors, checked by make bench-check; limits are `measured` less or more `margin`."
  /// The photos that were measured.
  let name: String
  let floors: [Floor]

  init(name: String, floors: [Floor]) {
    self.name = name
    self.floors = floors
  }

  /// Floors at everything that a result tells.
  init(_ result: CompareResult, instructions: Int?) {
    let figures = FloorFigures(result, instructions: instructions)
    self.init(
      name: result.name,
      floors: figures.all.map { Floor($0.measure, against: $0.contestant, measured: $0.value) })
  }

  init(path: String) throws(BenchError) {
    let data = try TextFile.data(path)
    do {
      self = try JSONDecoder().decode(FloorFile.self, from: data)
    } catch {
      throw .badFloors(path, reason: BenchError.reason(error))
    }
  }

  /// A sentence for each floor.
  ///
  /// - Throws: ``BenchError/belowFloor(_:)`` with all sentences where a figure is below its floor, or none could be checked.
  func checked(_ figures: FloorFigures) throws(BenchError) -> String {
    let sentences = floors.map { $0.sentence(figures.value($0.measure, $0.contestant)) }
    let measured = floors.compactMap { floor in
      figures.value(floor.measure, floor.contestant).map(floor.holds)
    }
    guard !measured.isEmpty, !measured.contains(false) else { throw .belowFloor(sentences) }
    return sentences.joined(separator: "\n")
  }
}
