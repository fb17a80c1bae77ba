/// A random number generator that gives the same numbers for the same seed on every machine
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  /// What the next number follows from.
  package var state: UInt64

  /// A generator from its seed.
  package init(state: UInt64) {
    self.state = state
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension SplitMix64 {
  /// A generator for an area: the same seed, place and size give the same numbers.
  init(seed: UInt64, _ area: PixelBox) {
    self.init(state: seed)
    for number in [area.left, area.top, area.width, area.height] {
      state = next() ^ UInt64(truncatingIfNeeded: number)
    }
  }
}
