extension LabelReader {
  /// Lines with so many digits may hold a number in which each of them counts.
  private static let numberDigits = 4
  /// What the first reader gives less confidence, or fewer characters, is not worth the second one's time.
  private static let leastDoubtful = 0.5
  private static let fewestCharacters = 3

  /// Regions of what the first reader takes for text, with the second one's word where that matters.
  func regions(
    of read: [ReadLine], in raster: borrowing Raster
  ) throws(PhotoError) -> [TextRegion] {
    let text = read.filter { $0.reading.confidence >= confidenceThreshold }
    let second = try secondReadings(of: text, in: raster)
    return text.indices.map { region(of: text[$0], second: second[$0], in: raster) }.filter {
      $0.confidence >= confidenceThreshold && $0.text.contains(where: \.isWordCharacter)
    }
  }

  /// The region of a line, in fractions of the photo.
  func region(of line: ReadLine, second: Reading?, in raster: borrowing Raster) -> TextRegion {
    let quad = line.quad.scaled(x: 1 / Double(raster.width), y: 1 / Double(raster.height))
    var region =
      if let second, let secondReader {
        ReadingFusion(first: (reader.name, line.reading), second: (secondReader.name, second))
          .region(quad: quad)
      } else {
        TextRegion(
          quad: quad, text: line.reading.text, confidence: line.reading.confidence,
          reader: reader.name)
      }
    let known = Set(([region.text] + region.alternatives).map(\.gluedWord))
    region.alternatives += line.others.filter { !known.contains($0.gluedWord) }
    return region
  }

  /// What the second reader makes of doubtful lines and of numbers, by the line's index.
  private func secondReadings(
    of lines: [ReadLine], in raster: borrowing Raster
  ) throws(PhotoError) -> [Int: Reading] {
    guard let secondReader else { return [:] }
    let asked = lines.indices.filter {
      let reading = lines[$0].reading
      let isDoubtful =
        (Self.leastDoubtful..<sureConfidence).contains(reading.confidence)
        && reading.text.count >= Self.fewestCharacters
      return isDoubtful || reading.text.digitCount >= Self.numberDigits
    }
    let crops = asked.map { raster.line(lines[$0].quad, height: secondReader.lineHeight) }
    return Dictionary(uniqueKeysWithValues: zip(asked, try secondReader.read(crops)))
  }
}
