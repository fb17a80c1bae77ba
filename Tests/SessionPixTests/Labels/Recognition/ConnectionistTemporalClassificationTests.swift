import Testing

@testable import SessionPix

struct ConnectionistTemporalClassificationTests {
  static let decoder = ConnectionistTemporalClassification(characters: ["", "A", "b", " "])

  static func reading(_ steps: [(best: Int, probability: Float)]) -> Reading {
    var values: [Float] = []
    for step in steps {
      var row = [Float](repeating: 0, count: 4)
      row[step.best] = step.probability
      values += row
    }
    return unsafe values.withUnsafeBufferPointer {
      unsafe decoder.reading(of: TensorView(shape: [1, steps.count, 4], values: $0))
    }
  }

  @Test func `repeats are one character and blanks part them`() {
    let reading = Self.reading([(1, 0.8), (1, 0.9), (0, 1), (1, 0.6), (2, 1), (0, 1)])
    #expect(reading.text == "AAb")
    #expect(abs(reading.confidence - (0.8 + 0.6 + 1) / 3) < 1e-6)
  }

  @Test func `spaces are read, and none stands at the ends or twice`() {
    let reading = Self.reading([(3, 1), (1, 1), (3, 1), (0, 1), (3, 1), (2, 1), (3, 1)])
    #expect(reading.text == "A b")
  }

  @Test func `nothing but blanks is no text`() {
    #expect(Self.reading([(0, 1), (0, 1)]) == Reading(text: "", confidence: 0))
    #expect(Self.reading([]) == Reading(text: "", confidence: 0))
  }
}
