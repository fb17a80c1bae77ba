/// A colour profile that lies in several segments of a JPEG, each with its number and how many there are (ICC.1, B.4).
struct JPEGProfileParts {
  private var parts: [UInt8: ArraySlice<UInt8>] = [:]
  private var counts: Set<UInt8> = []
  private var isRepeated = false

  /// Adds a segment: twelve bytes of name, number, count, and a part of the profile.
  mutating func add(_ segment: ArraySlice<UInt8>) {
    let start = segment.startIndex
    counts.insert(segment[start + 13])
    isRepeated =
      parts.updateValue(segment.dropFirst(14), forKey: segment[start + 12]) != nil || isRepeated
  }

  /// The whole profile, nil where there is none, empty where parts are missing or contradict each other.
  var joined: [UInt8]? {
    guard !counts.isEmpty else { return nil }
    guard let count = counts.first, counts.count == 1, !isRepeated, parts.count == count,
      parts.keys.min() == 1, parts.keys.max() == count
    else { return [] }
    return Array(parts.sorted { $0.key < $1.key }.map(\.value).joined())
  }
}
