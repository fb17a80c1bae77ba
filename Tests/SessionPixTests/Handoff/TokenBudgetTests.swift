import Testing

@testable import SessionPix

struct TokenBudgetTests {
  @Test(arguments: [
    (TokenBudget.Tier.standard, 4032, 3024, 1270, 952), (.high, 4032, 3024, 2212, 1659),
    (.standard, 3024, 4032, 952, 1270), (.standard, 6000, 1000, 1568, 261),
    (.standard, 800, 600, 800, 600), (.high, 100, 1, 100, 1), (.standard, 30_000, 2, 1568, 1),
  ])
  func `a photo is sized to its tier`(
    tier: TokenBudget.Tier, width: Int, height: Int, newWidth: Int, newHeight: Int
  ) {
    let size = tier.budget.size(forWidth: width, height: height)
    #expect(size.width == newWidth && size.height == newHeight)
  }

  @Test func `a picture costs one token a patch, begun ones included`() {
    #expect(TokenBudget.tokens(width: 28, height: 28) == 1)
    #expect(TokenBudget.tokens(width: 29, height: 28) == 2)
    #expect(TokenBudget.tokens(width: 1270, height: 952) == 46 * 34)
    #expect(TokenBudget.tokens(width: 1, height: 1) == 1)
  }

  /// The size at a long edge, as the budget rounds it.
  static func size(_ width: Int, _ height: Int, longEdge: Int) -> (width: Int, height: Int) {
    let long = max(width, height)
    return (max(1, width * longEdge / long), max(1, height * longEdge / long))
  }

  @Test(arguments: TokenBudget.Tier.allCases)
  func `no size exceeds its budget, and none could be a pixel larger`(tier: TokenBudget.Tier) {
    let budget = tier.budget
    var random = SplitMix64(state: 42)
    for _ in 0..<4000 {
      let width = Int.random(in: 1...9000, using: &random)
      let height = Int.random(in: 1...9000, using: &random)
      let size = budget.size(forWidth: width, height: height)
      let edge = max(size.width, size.height)
      let tokens = TokenBudget.tokens(width: size.width, height: size.height)
      #expect(tokens <= budget.tokens && edge <= budget.longEdge)
      #expect(edge <= max(width, height), "a photo is never enlarged")
      let short = Double(min(width, height)) * Double(edge) / Double(max(width, height))
      #expect(abs(Double(min(size.width, size.height)) - short) < 1, "the shape stays")
      guard edge < budget.longEdge, edge < max(width, height) else { continue }
      let larger = Self.size(width, height, longEdge: edge + 1)
      #expect(TokenBudget.tokens(width: larger.width, height: larger.height) > budget.tokens)
    }
  }
}
