import SessionPix
import Testing

@testable import SessionPixBench

struct FolderArgumentsTests {
  @Test func `a folder and its options are read`() throws {
    let given = try #require(
      FolderArguments(
        ["cost", "photos", "--runs", "3", "--precision", "f32", "--truth", "t.json"],
        command: "cost", counts: ["--runs"], texts: ["--truth"]))
    #expect(given.folder == "photos" && given.count("--runs") == 3)
    #expect(given.precision == .f32 && given.text("--truth") == "t.json")
  }

  @Test(arguments: [
    ["cost"], ["other", "photos"], ["cost", "--runs", "3"], ["cost", "photos", "--runs"],
    ["cost", "photos", "--runs", "0"], ["cost", "photos", "--runs", "many"],
    ["cost", "photos", "--precision", "f8"], ["cost", "photos", "--unknown", "1"],
  ])
  func `what is not understood is refused as a whole`(arguments: [String]) {
    #expect(FolderArguments(arguments, command: "cost", counts: ["--runs"]) == nil)
  }
}
