import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct LabelScoreTests {
  static let truth = try? JSONDecoder().decode(
    LabelTruth.self,
    from: Data(
      #"""
      {"id": "a", "brand": ["ROLAND CORP.", "ローランド"], "model": ["SH-101"], "serial": ["AB 123"],
       "serial_uncertain": ["999"]}
      """#.utf8))

  @Test(arguments: [
    (LabelField.brand, "Roland", true), (.brand, "The Roland Corp. of Osaka Japan", false),
    (.brand, "Ro", false), (.model, "SH101", true), (.model, "SH-101 SYNTH", false),
    (.model, "Roland SH-101", false), (.model, "SH-101A", false), (.serial, "AB123", true),
    (.serial, "AB 1234", false), (.serial, "123", false), (.model, "SH\u{301}101", true),
  ])
  func `a candidate is the printed string by the words of both`(
    field: LabelField, value: String, isRight: Bool
  ) throws {
    #expect(try #require(Self.truth).isRight(field, value) == isRight)
  }

  @Test func `strings without Latin letters or digits are not counted`() throws {
    #expect(try #require(Self.truth).printed(.brand) == ["ROLAND CORP."])
  }

  @Test func `only the first five count, equal ones once, and doubtful serials neither way`() throws
  {
    let truth = try #require(Self.truth)
    var score = LabelScore()
    score.count(
      ["a", "A", "b", "c", "d", "e", "Roland"].map { ($0, 0.1, true) }, .brand, truth)
    score.count([("999", 0.9, true), ("AB-123", 0.8, true)], .serial, truth)
    #expect(score[.brand].recallAtFive == 0 && score[.serial].recallAtFive == 1)
    #expect(score[.serial].precision == 1)
  }

  @Test func `what was inferred counts for recall but not for precision or calibration`() throws {
    var score = LabelScore()
    score.count([("Roland", 0.9, false)], .brand, try #require(Self.truth))
    #expect(score[.brand].recallAtFive == 1 && score[.brand].precision == nil)
    #expect(score.calibrationError == nil && score.inferred == 1 && score.inferredRight == 1)
  }

  @Test func `the calibration error is the gap between confidence and share of right ones`() throws
  {
    let truth = try #require(Self.truth)
    var score = LabelScore()
    for _ in 0..<5 { score.count([("Roland", 0.75, true)], .brand, truth) }
    #expect(abs(try #require(score.calibrationError) - 0.25) < 1e-9)
  }
}
