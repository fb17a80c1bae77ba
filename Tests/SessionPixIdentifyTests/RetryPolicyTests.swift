import Foundation
import Testing

@testable import SessionPixIdentify

struct RetryPolicyTests {
  @Test func `only 429 and 5xx are worth another attempt`() {
    let retried = (100...599).filter(RetryPolicy.mayRetry)
    #expect(retried == [429] + Array(500...599))
  }

  @Test func `pauses double, stay random, and are never shorter than asked for`() {
    let policy = RetryPolicy()
    for attempt in 1...12 {
      let bound = min(60, pow(2, Double(attempt - 1)))
      let pauses = (0..<50).map { _ in policy.pause(after: attempt, retryAfter: nil) }
      #expect(pauses.allSatisfy { (0...bound).contains($0) })
      #expect(Set(pauses).count > 40)
      #expect(policy.pause(after: attempt, retryAfter: 77) >= 77)
    }
  }

  @Test func `Retry-After is seconds or a date`() throws {
    let now = try Date("2026-11-21T12:00:00Z", strategy: .iso8601)
    #expect(RetryPolicy.seconds(ofRetryAfter: "7", now: now) == 7)
    #expect(RetryPolicy.seconds(ofRetryAfter: " 0.5 ", now: now) == 0.5)
    #expect(RetryPolicy.seconds(ofRetryAfter: "Sat, 21 Nov 2026 12:00:30 GMT", now: now) == 30)
    #expect(RetryPolicy.seconds(ofRetryAfter: "Sat, 21 Nov 2026 11:00:00 GMT", now: now) == 0)
    for text in [nil, "", "soon", "nan", "inf"] {
      #expect(RetryPolicy.seconds(ofRetryAfter: text, now: now) == nil)
    }
  }

  @Test(arguments: ["1e300", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"])
  func `an endless Retry-After is a year`(text: String) throws {
    let seconds = try #require(RetryPolicy.seconds(ofRetryAfter: text))
    #expect(seconds == 31_536_000)
    #expect(IdentifyStop.pause(seconds: seconds).description.contains("31536000 seconds"))
  }

  @Test func `a pause that is longer than a run makes ends it`() {
    #expect(IdentifyStop.pause(seconds: 1000).description.contains("1000 seconds"))
  }

  @Test func `prices are read and amounts rounded up`() {
    #expect(TokenPrice("3/15") == TokenPrice(input: 3, output: 15))
    for text in ["3", "3/", "a/b", "-1/2", "1/2/3", "nan/1", "inf/1"] {
      #expect(TokenPrice(text) == nil, "\(text)")
    }
    #expect(
      TokenPrice(input: 3, output: 15).cost(of: TokenUsage(input: 1000, output: 100)) == 0.0045)
    #expect("\(Dollars(0.00451))" == "$0.0046" && "\(Dollars(12))" == "$12.0000")
    #expect("\(Dollars(1e300))" == "$1000000000000.0000")
  }

  @Test func `a budget sets aside before it spends`() async throws {
    let budget = CostBudget(limit: 1, price: TokenPrice(input: 1, output: 1))
    let first = try await budget.reserve(TokenUsage(input: 600_000, output: 0))
    // It waits until the first one is settled.
    let waiting = Task { try await budget.reserve(TokenUsage(input: 500_000, output: 0)) }
    await budget.settle(first, usage: TokenUsage(input: 100_000, output: 0))
    #expect(await budget.charged == 0.1)
    await budget.settle(try await waiting.value, usage: nil)
    #expect(await budget.charged == 0.6, "no answer may have been charged in full")
    await #expect(throws: IdentifyStop.budget(spent: 0.6, limit: 1)) {
      try await budget.reserve(TokenUsage(input: 500_000, output: 0))
    }
  }
}
