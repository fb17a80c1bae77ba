/// Writes uncompressed TIFF pictures (TIFF 6.0) in one strip, little-endian.
struct TIFFPicture {
  var width: Int
  var height: Int
  /// Bits of each sample.
  var depth = 8
  /// Samples of a pixel.
  var samples: Int
  /// 0 white is zero, 1 black is zero, 2 RGB, 5 CMYK, 8 CIELab.
  var photometric: Int
  /// The kinds of the samples beyond the colour; 2 is alpha.
  var extraSamples = 0
  /// 1 unsigned, 3 floating point.
  var sampleFormat = 1
  /// One row's bytes; all rows are alike.
  var row: [UInt8]
  /// More tags, each one number of 32 bits.
  var tags: [Int: Int] = [:]

  private func number(_ value: Int, bytes count: Int = 4) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  var bytes: [UInt8] {
    var entries = tags
    let data = 512
    entries.merge([
      256: width, 257: height, 259: 1, 262: photometric, 273: data, 277: samples, 278: height,
      279: row.count * height, 284: 1,
    ]) { $1 }
    if extraSamples > 0 { entries[338] = extraSamples }
    // One number for each sample: beyond two they do not fit into the entry.
    let lists = [258: depth, 339: sampleFormat]
    let all = (entries.map { ($0.key, $0.value, 1) } + lists.map { ($0.key, $0.value, samples) })
      .sorted { $0.0 < $1.0 }
    var bytes = Array("II".utf8) + [42, 0] + number(8) + number(all.count, bytes: 2)
    for entry in all { bytes += list(entry.0, value: entry.1, count: entry.2) }
    bytes += number(0)
    bytes += [UInt8](repeating: 0, count: 400 - bytes.count)
    bytes += (0..<samples).flatMap { _ in number(depth, bytes: 2) }
    bytes += [UInt8](repeating: 0, count: 440 - bytes.count)
    bytes += (0..<samples).flatMap { _ in number(sampleFormat, bytes: 2) }
    bytes += [UInt8](repeating: 0, count: data - bytes.count)
    return bytes + [[UInt8]](repeating: row, count: height).joined()
  }

  private func list(_ tag: Int, value: Int, count: Int) -> [UInt8] {
    let isList = tag == 258 || tag == 339
    let head = number(tag, bytes: 2) + number(isList ? 3 : 4, bytes: 2) + number(count)
    if isList, count > 2 { return head + number(tag == 258 ? 400 : 440) }
    if isList, count == 2 { return head + number(value, bytes: 2) + number(value, bytes: 2) }
    return head + number(value)
  }
}
