extension LabelReader {
  /// With the numbers on patches behind keys that have no value yet: painted type plates leave metal fields into which
  /// numbers are struck, and among print of the other polarity the detector for lines sees none there.
  ///
  /// - Parameters:
  ///   - read: The lines that were found.
  ///   - raster: The upright photo.
  /// - Returns: The lines, and those on patches that read as a number.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the network fails.
  func addingValues(
    behindKeysIn read: [ReadLine], in raster: borrowing Raster
  ) throws(PhotoError) -> [ReadLine] {
    let keys = read.indices.filter { read[$0].isSerialKey && !read[$0].hasValue(among: read) }
    let found = keys.compactMap { key in read[key].patch(in: raster).map { (key: key, patch: $0) } }
    guard !found.isEmpty else { return read }
    let crops = found.map { raster.line($0.patch.value, height: reader.lineHeight) }
    let plain = try reader.read(crops)
    let stretched = try reader.read(crops.map(\.contrastStretched))
    var lines = read
    for ((key, patch), readings) in zip(found, zip(plain, stretched)) {
      let numbers = [readings.0, readings.1].filter {
        $0.confidence >= Self.sureValue && SerialRule.value($0.text, isKeyed: true) != nil
      }
      guard let reading = numbers.max(by: { $0.confidence < $1.confidence }) else { continue }
      lines[key].quad = patch.key
      lines.append(
        ReadLine(quad: patch.value, quarterTurns: read[key].quarterTurns, reading: reading))
    }
    return lines
  }

  /// What is read on a patch with less confidence is dirt.
  private static let sureValue = 0.5
}

extension ReadLine {
  /// A value is looked for so far behind its key, in heights of the key.
  private static var reach: Double { 6 }
  /// Patches may stand out of the line by this share of its height on each side.
  private static var margin: Double { 0.25 }
  /// A line whose middle lies less than this beside the key's, in its heights, is its value.
  private static var sameBaseline: Double { 0.25 }
  /// The height in pixels at which patches are looked for.
  private static var patchRows: Int { 72 }

  /// Whether the line is a key for a serial number and nothing else.
  fileprivate var isSerialKey: Bool {
    LabelKey.serial.rest(of: reading.text).map { $0.gluedWord.count <= 1 } ?? false
  }

  /// Whether a line stands behind this one as a value does.
  fileprivate func hasValue(among others: [ReadLine]) -> Bool {
    let axes = LineAxes(quad)
    return others.contains { other in
      let start = axes.place(other.quad.corners[0]).x - axes.length
      let middle = axes.place(other.quad.centre).y
      return abs(middle - 0.5) < Self.sameBaseline && (-0.5..<Self.reach / 2).contains(start)
    }
  }

  /// The line up to a patch of another ground in it or behind it, and the patch.
  fileprivate func patch(in raster: borrowing Raster) -> (key: Quad, value: Quad)? {
    let axes = LineAxes(quad)
    let (across, down) = (0...(axes.length + Self.reach), -Self.margin...(1 + Self.margin))
    let pixel = (down.upperBound - down.lowerBound) / Double(Self.patchRows)
    let window = raster.rectified(
      axes.quad(across, down), width: Int((across.upperBound / pixel).rounded()),
      height: Self.patchRows)
    guard let patch = window.grey.patch(ofLength: Int(1 / pixel)) else { return nil }
    let (left, top) = (Double(patch.left) * pixel, down.lowerBound + Double(patch.top) * pixel)
    let value = axes.quad(
      left...(left + Double(patch.width) * pixel), top...(top + Double(patch.height) * pixel))
    return (axes.quad(0...left, 0...1), value)
  }
}
