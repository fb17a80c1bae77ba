import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct TruthTests {
  private static func truth(_ text: String) throws -> (Scratch, String) {
    let scratch = try Scratch()
    return (scratch, try scratch.file("truth.json", text))
  }

  @Test(arguments: [
    ("mixer-07", "mixer"), ("rack-2-11", "rack-2"), ("rack", "rack"), ("sh-101b", "sh-101b"),
    ("-1", "-1"), ("rack-", "rack-"),
  ])
  func `the source is the id without its trailing number`(id: String, source: String) throws {
    let (scratch, path) = try Self.truth(
      #"[{"id": "\#(id)", "brand": [], "model": [], "serial": []}]"#)
    #expect(try [LabelTruth](truth: path).map(\.source) == [source])
    withExtendedLifetime(scratch) {}
  }

  @Test func `a repository that is named is the source`() throws {
    let (scratch, path) = try Self.truth(
      #"[{"id": "a-01", "repo": "a/b", "width": 1, "height": 1, "faces": []}]"#)
    #expect(try [FaceTruth](truth: path).map(\.source) == ["a/b"])
    #expect(try TruthKind(of: path) == .faces)
    withExtendedLifetime(scratch) {}
  }

  @Test func `truth that cannot be used is refused with the file's name and the reason`() throws {
    let (scratch, path) = try Self.truth(
      #"[{"id": "a", "width": 0, "height": 1, "faces": []}]"#)
    #expect(throws: BenchError.badTruth(path, reason: "a: width and height must be positive")) {
      try [FaceTruth](truth: path)
    }
    let error = #expect(throws: BenchError.self) { try [LabelTruth](truth: path) }
    #expect("\(try #require(error))".contains("0: brand is missing") == true)
    withExtendedLifetime(scratch) {}
  }

  @Test func `a photo that is described twice is refused`() throws {
    let (scratch, path) = try Self.truth(
      #"[{"id": "a", "width": 1, "height": 1, "faces": []}, {"id": "a", "width": 1, "height": 1, "faces": []}]"#
    )
    #expect(throws: BenchError.repeatedID(path, id: "a")) { try [FaceTruth](truth: path) }
    withExtendedLifetime(scratch) {}
  }

  @Test func `a file that is not there is named`() {
    let error = #expect(throws: BenchError.self) { try Truth("/none/truth.json") }
    #expect(error?.description.hasPrefix("/none/truth.json cannot be read (") == true)
  }

  @Test func `accuracy needs findings and truth`() {
    #expect(Accuracy(["accuracy", "f", "--truth", "t", "--kind", "faces"]) != nil)
    #expect(Accuracy(["accuracy", "f"]) == nil && Accuracy(["accuracy", "f", "--truth"]) == nil)
    #expect(Accuracy(["accuracy", "f", "--truth", "t", "--kind", "x"]) == nil)
  }
}
