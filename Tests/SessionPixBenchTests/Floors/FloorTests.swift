import Foundation
import Testing

@testable import SessionPixBench

struct FloorTests {
  private static func figures(_ instructions: Int? = 1000) -> FloorFigures {
    FloorFigures(.made(), instructions: instructions)
  }

  @Test func `floors are made at what was measured, and hold there`() throws {
    let file = FloorFile(.made(), instructions: 1000)
    // Speed, CPU and memory against two others, and the instructions.
    #expect(file.floors.count == 7)
    let speed = try #require(file.floors.first { $0.measure == .speed && $0.contestant == .pyvips })
    #expect(speed.measured == 2 && speed.limit == 1.5)
    let sentences = try file.checked(Self.figures()).split(separator: "\n")
    #expect(sentences.count == 7 && sentences.allSatisfy { $0.hasPrefix("holds: ") })
  }

  @Test(arguments: [
    (FloorMeasure.speed, 2.0, 1.5, 1.49), (.cpu, 0.5, 0.62, 0.63), (.memory, 0.5, 0.59, 0.61),
    (.instructions, 1000, 1029, 1031),
  ])
  func `a figure may be worse by the margin and no more`(
    measure: FloorMeasure, measured: Double, good: Double, bad: Double
  ) {
    let floor = Floor(measure, against: .pyvips, measured: measured)
    #expect(floor.holds(measured) && floor.holds(good) && !floor.holds(bad))
  }

  @Test func `a result below a floor fails with a sentence`() throws {
    let file = FloorFile(
      name: "ten photos",
      floors: [
        Floor(.speed, against: .pyvips, measured: 2),
        Floor(.speed, against: .imageMagick, measured: 0.7),
      ])
    let error = #expect(throws: BenchError.self) { try file.checked(Self.figures()) }
    let lines = try #require(error).description.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("holds: "))
    #expect(
      lines[1].hasPrefix("below its floor: speed as a multiple of ImageMagick")
        && lines[1].contains("is 0.5, at least 0.52, measured before 0.7"))
  }

  @Test func `what was not measured is said, and nothing measured is a failure`() throws {
    let file = FloorFile(
      name: "",
      floors: [
        Floor(.instructions, against: nil, measured: 1000),
        Floor(.cpu, against: .pyvips, measured: 0.5),
      ])
    #expect(
      try file.checked(Self.figures(nil)).contains(
        "not checked: instructions to make a photo smaller"))
    let only = FloorFile(name: "", floors: [Floor(.cpu, against: .pillow, measured: 1)])
    #expect(throws: BenchError.self) { try only.checked(Self.figures()) }
    #expect(throws: BenchError.self) { try FloorFile(name: "", floors: []).checked(Self.figures()) }
  }

  @Test func `the command fails where a result is below the floors of a file`() throws {
    let scratch = try Scratch()
    func write(_ name: String, _ value: some Encodable) throws -> String {
      try scratch.file(name, String(decoding: JSONEncoder().encode(value), as: UTF8.self))
    }
    let result = try write("r.json", CompareResult.made())
    let floors = scratch.folder.appending(path: "floors.json").path
    _ = try FloorCheck(["floors", result, "--floors", floors])?.checked()
    let said = try #require(try FloorCheck(["check", result, "--floors", floors])?.checked())
    #expect(said.split(separator: "\n").count == 6)
    let strict = try write(
      "strict.json", FloorFile(name: "", floors: [Floor(.speed, against: .pyvips, measured: 9)]))
    #expect(throws: BenchError.self) {
      try FloorCheck(["check", result, "--floors", strict])?.checked()
    }
    let broken = try scratch.file("broken.json", "{}")
    #expect(throws: BenchError.badFloors(broken, reason: "schema is missing")) {
      try FloorCheck(["check", result, "--floors", broken])?.checked()
    }
    #expect(FloorCheck(["check", result]) == nil && FloorCheck(["checks", result]) == nil)
  }

  @Test func `the floors of this project can be read`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../bench/floors.json").standardizedFileURL.path
    let file = try FloorFile(path: path)
    let contests = Set(file.floors.compactMap { $0.contestant?.contest })
    #expect(contests == Set(Contest.allCases), "each contest has floors")
    #expect(file.floors.contains { $0.measure == .instructions })
    #expect(
      file.floors.contains { $0.contestant == .decode }, "one needs no other program than vips")
  }

  @Test func `callgrind's count is read`() {
    #expect(InstructionCount.total(inProfile: "events: Ir\nfn=a\n1 2\ntotals: 123456\n") == 123_456)
    #expect(InstructionCount.total(inProfile: "events: Ir\n") == nil)
  }
}
