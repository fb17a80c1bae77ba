import Foundation
import Testing

@testable import SessionPixBench

struct LogisticRegressionTests {
  @Test func `the weights that made the examples are found again`() {
    // Each row stands there as often with each answer as its probability asks for.
    let wanted = [-1.0, 2.0, 0.5]
    var rows: [[Double]] = []
    var answers: [Bool] = []
    for a in [0.0, 0.5, 1.0] {
      for b in [-1.0, 0.0, 2.0] {
        let p = 1 / (1 + exp(-(wanted[0] + wanted[1] * a + wanted[2] * b)))
        for number in 0..<1000 {
          rows.append([1, a, b])
          answers.append(Double(number) < p * 1000)
        }
      }
    }
    let fit = LogisticRegression(rows: rows, isRight: answers, penalty: 1e-6)
    for (found, weight) in zip(fit.weights, wanted) { #expect(abs(found - weight) < 0.02) }
    #expect(abs(fit.probability([1, 0.5, 0]) - 0.5) < 0.01)
  }

  @Test func `the penalty holds weights down where examples are few`() {
    let rows = [[1.0, 1.0], [1.0, -1.0]]
    let free = LogisticRegression(rows: rows, isRight: [true, false], penalty: 0.01)
    let held = LogisticRegression(rows: rows, isRight: [true, false], penalty: 10)
    #expect(free.weights[1] > 2 && held.weights[1] < 0.2 && held.weights[1] > 0)
  }

  @Test func `without examples every answer is as likely as its opposite`() {
    #expect(LogisticRegression(rows: [], isRight: [], penalty: 1).probability([]) == 0.5)
  }
}
