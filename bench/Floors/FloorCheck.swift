/// Checks a result of `compare` against the floors, or makes floors of it.
struct FloorCheck {
  private let result: String
  private let floors: String
  private let photo: String?
  private let makesFloors: Bool

  /// Reads `check RESULT --floors FILE [--instructions PHOTO]`, or `floors` in place of `check`; nil where that is not what
  /// stands there.
  init?(_ arguments: [String]) {
    makesFloors = arguments.first == "floors"
    guard
      let given = ResultArguments(
        arguments, command: makesFloors ? "floors" : "check", texts: ["--floors", "--instructions"]),
      given.results.count == 1, let floors = given.text("--floors")
    else { return nil }
    result = given.results[0]
    self.floors = floors
    photo = given.text("--instructions")
  }

  /// What is said of it.
  ///
  /// - Throws: ``BenchError/belowFloor(_:)`` where something has got worse.
  func checked() throws -> String {
    guard let comparison = try MeasuredResults([result]).comparison else {
      throw BenchError.badResult(result, reason: "floors are of comparisons")
    }
    let instructions = try photo.map { try InstructionCount(photo: $0).counted() }
    guard makesFloors else {
      return try FloorFile(path: floors).checked(
        FloorFigures(comparison, instructions: instructions))
    }
    let file = FloorFile(comparison, instructions: instructions)
    try Console.print(file, to: floors)
    return "\(floors): \(file.floors.count) floors"
  }
}
