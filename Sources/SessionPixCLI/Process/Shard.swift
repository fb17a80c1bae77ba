import SessionPix

/// One of several parts of the photos, for runs on several machines.
struct Shard: Sendable {
  let number: Int
  let count: Int

  /// Reads `2/5`.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1,
      number <= count
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether a photo belongs to the part, by a hash of its name (FNV-1a), so that further photos move none.
  func holds(_ name: PhotoPath) -> Bool {
    let hash = name.bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(hash % UInt64(count)) == number - 1
  }
}

extension Option where Value == Shard? {
  static let shard = Option(
    "shard", value: "I/N", help: "Take the I-th of N parts, each into an output of its own.",
    standard: nil, expected: "a part and their number, as 2/5"
  ) { text in Shard(text.text).map { .some($0) } }
}
