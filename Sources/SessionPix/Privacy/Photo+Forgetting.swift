extension Photo {
  /// Takes lines and barcodes out of the record, with all candidates that were read from them or say what they say.
  mutating func forget(regions hidden: Set<Int>, barcodes hiddenCodes: Set<Int>) {
    let all = Memory(regions: regions, barcodes: barcodes)
    let kept = regions.indices.filter { !hidden.contains($0) }
    let newPlaces = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    regions = kept.map { regions[$0] }
    barcodes = barcodes.indices.filter { !hiddenCodes.contains($0) }.map { barcodes[$0] }
    let remaining = Memory(regions: regions, barcodes: barcodes)
    for field in LabelField.allCases {
      candidates[field] = candidates[field].compactMap { candidate in
        if let region = candidate.region, hidden.contains(region) { return nil }
        func isForgotten(_ text: String) -> Bool { all.holds(text) && !remaining.holds(text) }
        guard !isForgotten(candidate.value) else { return nil }
        var candidate = candidate
        candidate.alternatives.removeAll(where: isForgotten)
        candidate.region = candidate.region.flatMap { newPlaces[$0] }
        return candidate
      }
    }
  }
}

/// All that was read in a photo, to ask whether something stood there.
private struct Memory {
  private let texts: [String]

  init(regions: [TextRegion], barcodes: [Barcode]) {
    let read = regions.flatMap { [$0.text] + $0.alternatives } + barcodes.map(\.text)
    texts = read.map(\.gluedWord)
  }

  func holds(_ text: String) -> Bool {
    let glued = text.gluedWord
    return texts.contains { $0.contains(glued) }
  }
}
