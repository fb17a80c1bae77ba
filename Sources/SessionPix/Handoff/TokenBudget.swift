/// What a vision model is charged for a picture, and how large a picture may be for it.
///
/// Anthropic, "Vision": `ceil(width / 28) * ceil(height / 28)` tokens.
public struct TokenBudget: Hashable, Sendable {
  /// The longer side in pixels that is taken as it is.
  public let longEdge: Int
  /// The tokens that are taken as they are.
  public let tokens: Int

  /// The side of the square in pixels that costs one token.
  public static let patch = 28

  /// The resolutions that services offer.
  public enum Tier: String, Codable, Hashable, Sendable, CaseIterable {
    /// 1568 pixels, 1,568 tokens.
    case standard
    /// 2576 pixels, 4,784 tokens.
    case high

    /// The tier's budget.
    public var budget: TokenBudget {
      switch self {
      case .standard: TokenBudget(longEdge: 1568, tokens: 1568)
      case .high: TokenBudget(longEdge: 2576, tokens: 4784)
      }
    }
  }

  /// The tokens that a picture of this size costs.
  public static func tokens(width: Int, height: Int) -> Int {
    ((width + patch - 1) / patch) * ((height + patch - 1) / patch)
  }

  /// The largest size of the same shape, at most the picture's own, that the budget takes. The token cap binds
  /// before the edge does, except for long thin pictures.
  public func size(forWidth width: Int, height: Int) -> (width: Int, height: Int) {
    let long = max(width, height)
    // Whole numbers: the long side is met exactly, and the short one never rounds up into one more patch.
    func scaled(toLongEdge edge: Int) -> (width: Int, height: Int) {
      (max(1, width * edge / long), max(1, height * edge / long))
    }
    // Tokens grow with the edge, so the largest edge that fits is found by halving.
    var low = 1
    var high = min(longEdge, long)
    while low < high {
      let middle = (low + high + 1) / 2
      let size = scaled(toLongEdge: middle)
      if Self.tokens(width: size.width, height: size.height) <= tokens {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return scaled(toLongEdge: low)
  }
}
