import Testing

@testable import SessionPixBench

struct BootstrapTests {
  @Test func `what is the same on all photos has no spread`() throws {
    let interval = try #require(Bootstrap([(3, 4), (6, 8), (9, 12)]).interval)
    #expect(interval == 0.75...0.75)
  }

  @Test func `the interval holds the ratio, is the same each time and narrows with more photos`()
    throws
  {
    func interval(_ photos: Int) throws -> ClosedRange<Double> {
      try #require(Bootstrap((0..<photos).map { ($0 % 4 == 0 ? 0 : 2, 2) }).interval)
    }
    let few = try interval(12)
    let many = try interval(300)
    #expect(few.contains(0.75) && many.contains(0.75))
    #expect(try few == interval(12))
    // Binomial: the standard deviation is 0.125 for 12 photos and 0.025 for 300.
    #expect(abs(few.upperBound - few.lowerBound - 0.5) < 0.1)
    #expect(abs(many.upperBound - many.lowerBound - 0.1) < 0.02)
  }

  @Test func `without photos there is no interval`() {
    #expect(Bootstrap([]).interval == nil)
  }
}
