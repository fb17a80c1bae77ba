import SessionPix

/// Writes many small photos made of a few, no two of them alike: material for a run as long as a night.
struct Variants {
  private let folder: String
  private let target: String
  private let count: Int
  private let longSide: Int
  private let number: UInt64

  /// Reads `variants DIR --into DIR [--count N] [--side N] [--seed N]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    let given = FolderArguments(
      arguments, command: "variants", counts: ["--count", "--side", "--seed"],
      texts: ["--into"])
    guard let given, let target = given.text("--into") else { return nil }
    folder = given.folder
    self.target = target
    count = given.count("--count") ?? 10000
    longSide = given.count("--side") ?? 800
    number = UInt64(given.count("--seed") ?? 1)
  }

  /// Writes the photos: each of the folder in turn, so that any hundred in a row are as mixed as any other.
  ///
  /// - Returns: How many of each format.
  func write() throws -> [String: Int] {
    let photos = try PhotoWalk([PhotoPath(folder)]).photos.filter(Self.isPhoto)
    guard !photos.isEmpty else { throw BenchError.nothingPrepared(folder) }
    let output = try OutputFolder(PhotoPath(target))
    var counts: [String: Int] = [:]
    // Photo by photo, so that each is decoded once.
    for (place, photo) in photos.enumerated() {
      let content = try photo.source.content(limits: DecodeLimits())
      let decoded = try Raster.decode(content, limits: DecodeLimits())
      for index in stride(from: place, to: count, by: photos.count) {
        var random = SplitMix64(state: number &+ UInt64(index) << 32)
        let format = Self.format(index)
        let bytes = try variant(of: decoded.raster, by: &random)
          .encoded(as: Encoding(format: format, quality: .random(in: 70...95, using: &random)))
        try output.write(bytes, to: Self.name(index + 1, photo.name, format))
        counts[format.rawValue, default: 0] += 1
      }
    }
    return counts
  }

  /// Files beside the photos, such as their truth, are left alone.
  private static func isPhoto(_ photo: NamedSource) -> Bool {
    guard let content = try? photo.source.content(limits: DecodeLimits()) else { return false }
    return PhotoFormat.sniff(content)?.isAccepted == true
  }

  /// Mostly JPEG, as from phones.
  private static func format(_ index: Int) -> RenditionFormat {
    index % 16 == 7 ? .png : index % 16 == 15 ? .webp : .jpeg
  }

  private static func name(
    _ number: Int, _ photo: PhotoPath, _ format: RenditionFormat
  ) -> PhotoPath {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 6 - digits.count))
    return PhotoPath("\(padding)\(digits)-\(photo.lastComponent.text).\(format.fileExtension)")
  }

  /// Another part of the picture, 4:3 or 3:4 as phones take them, in another light.
  ///
  /// All have one size: that is what a phone's photos are like, and the networks' programs are made for each new one.
  private func variant(
    of raster: borrowing Raster, by random: inout SplitMix64
  ) throws -> Raster {
    let isWide = raster.width >= raster.height
    let (wide, high) = isWide ? (4.0, 3.0) : (3.0, 4.0)
    let largest = min(Double(raster.width) / wide, Double(raster.height) / high)
    let unit = largest * Double.random(in: 0.75...1, using: &random)
    let (width, height) = (max(1, Int(unit * wide)), max(1, Int(unit * high)))
    let left = Int.random(in: 0...(raster.width - width), using: &random)
    let top = Int.random(in: 0...(raster.height - height), using: &random)
    var part = Raster(width: width, height: height)
    raster.withPixels { pixels in
      part.withMutablePixels { target in
        for row in 0..<height {
          let start = ((top + row) * raster.width + left) * 3
          for column in 0..<width * 3 {
            unsafe target[row * width * 3 + column] = pixels[start + column]
          }
        }
      }
    }
    let shortSide = max(1, longSide * 3 / 4)
    var resized = try part.resized(
      width: isWide ? longSide : shortSide, height: isWide ? shortSide : longSide)
    let gain = Double.random(in: 0.7...1.15, using: &random)
    let table = (0...255).map { UInt8(min(255, Double($0) * gain)) }
    resized.withMutablePixels { pixels in
      for index in pixels.indices { unsafe pixels[index] = table[Int(pixels[index])] }
    }
    return resized
  }
}
