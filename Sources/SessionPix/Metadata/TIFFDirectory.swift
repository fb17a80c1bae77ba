/// Tells camera raw formats from TIFF (TIFF 6.0, section 2; DNG 1.7, chapters 2 and 4): they are
/// TIFF files whose directories hold samples of a sensor.
struct TIFFDirectory {
  /// A directory entry: the first value is enough to tell formats apart.
  private struct Entry {
    let count: Int
    /// Where the values lie.
    let place: Int
    let value: Int?
  }

  private enum Tag {
    static let subfileType = 254
    static let compression = 259
    static let photometric = 262
    static let subDirectories = 330
    static let dngVersion = 50_706
  }

  /// Colour filter array and linear raw, in `PhotometricInterpretation`.
  private static let sensorPhotometrics: Set<Int> = [32_803, 34_892]
  /// Sony, Samsung, Nikon and Pentax, in `Compression`.
  private static let rawCompressions: Set<Int> = [32_767, 32_769, 32_770, 34_713, 65_535]
  /// Enough for any real file; a chain that loops ends here.
  private static let directoryLimit = 64

  private let head: FileHead
  private let isBigEndian: Bool
  private let isBig: Bool

  /// TIFF, DNG or raw; nil if the head is none of them.
  static func format(of head: FileHead) -> PhotoFormat? {
    guard head.has("II") || head.has("MM") else { return nil }
    let isBigEndian = head.has("MM")
    let version = head.integer(2, at: 2, isBigEndian: isBigEndian)
    guard version == 42 || version == 43 else { return nil }
    if head.has([0x43, 0x52, 2, 0], at: 8) { return .raw }  // Canon CR2
    return TIFFDirectory(head: head, isBigEndian: isBigEndian, isBig: version == 43).walk()
  }

  private var wordSize: Int { isBig ? 8 : 4 }

  private func integer(_ count: Int, at offset: Int) -> Int? {
    head.integer(count, at: offset, isBigEndian: isBigEndian)
  }

  private func walk() -> PhotoFormat {
    var pending = [integer(wordSize, at: isBig ? 8 : 4) ?? 0]
    var visited: Set<Int> = []
    while let offset = pending.popLast(), visited.count < Self.directoryLimit {
      guard offset > 0, visited.insert(offset).inserted,
        let (entries, next) = directory(at: offset)
      else { continue }
      if entries[Tag.dngVersion] != nil { return .dng }
      if isSensorData(entries) || visited.count == 1 && isPreview(entries) { return .raw }
      pending += subDirectories(entries) + [next]
    }
    return .tiff
  }

  private func isSensorData(_ entries: [Int: Entry]) -> Bool {
    let photometric = entries[Tag.photometric]?.value
    let compression = entries[Tag.compression]?.value
    return photometric.map(Self.sensorPhotometrics.contains) ?? false
      || compression.map(Self.rawCompressions.contains) ?? false
  }

  /// Whether the first directory is only a smaller version of what subdirectories hold, as in
  /// Nikon's and Sony's files.
  ///
  /// Their sensor data may be described beyond the head.
  private func isPreview(_ entries: [Int: Entry]) -> Bool {
    let type = entries[Tag.subfileType]?.value ?? 0
    return type & 1 == 1 && entries[Tag.subDirectories] != nil
  }

  private func subDirectories(_ entries: [Int: Entry]) -> [Int] {
    guard let entry = entries[Tag.subDirectories] else { return [] }
    return (0..<min(entry.count, Self.directoryLimit)).compactMap {
      integer(wordSize, at: entry.place + $0 * wordSize)
    }
  }

  private func directory(at offset: Int) -> (entries: [Int: Entry], next: Int)? {
    let countSize = isBig ? 8 : 2
    let entrySize = isBig ? 20 : 12
    guard let count = integer(countSize, at: offset), count <= 4096 else { return nil }
    var entries: [Int: Entry] = [:]
    for index in 0..<count {
      let place = offset + countSize + index * entrySize
      guard let tag = integer(2, at: place), let entry = entry(at: place) else { return nil }
      entries[tag] = entry
    }
    let next = integer(wordSize, at: offset + countSize + count * entrySize)
    return (entries, next ?? 0)
  }

  /// Values that do not fit into the entry lie elsewhere, and the entry says where.
  private func entry(at offset: Int) -> Entry? {
    let sizes = [1: 1, 2: 1, 3: 2, 4: 4, 7: 1, 13: 4, 16: 8, 18: 8]
    guard let type = integer(2, at: offset + 2), let count = integer(wordSize, at: offset + 4)
    else { return nil }
    let size = sizes[type] ?? 8
    let field = offset + 4 + wordSize
    guard count <= wordSize / size else {
      guard let place = integer(wordSize, at: field) else { return nil }
      // Beyond the head there is nothing to look up, and an offset may be too large to add to.
      guard place < head.bytes.count else { return Entry(count: 0, place: 0, value: nil) }
      return Entry(count: count, place: place, value: integer(size, at: place))
    }
    return Entry(count: count, place: field, value: integer(size, at: field))
  }
}
