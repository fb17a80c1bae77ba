import Foundation
import SessionPix

/// Writes pictures as large as those of phones, made of photos with people: faces of all sizes, many of which are gone in
/// the small copy that a whole picture is searched in.
struct Composites {
  /// Width and height of the pictures: 12, 24 and 48 megapixels.
  static let sizes = [(4000, 3000), (5656, 4242), (8000, 6000)]
  /// A photo becomes larger or smaller within these bounds only, so that it still looks like one.
  private static let scales = 0.2...2.5
  private let folder: String
  private let truth: String
  private let target: String
  private let number: UInt64

  /// Reads `composites DIR --truth FILE --into DIR [--seed N]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    let given = FolderArguments(
      arguments, command: "composites", counts: ["--seed"], texts: ["--truth", "--into"])
    guard let given, let truth = given.text("--truth"), let target = given.text("--into") else {
      return nil
    }
    folder = given.folder
    self.truth = truth
    self.target = target
    number = UInt64(given.count("--seed") ?? 1)
  }

  /// Writes the pictures and their `truth.json`. Each photo with people is in one picture of each size; the ground is one
  /// without.
  ///
  /// - Returns: How many faces count in each picture.
  func write() throws -> [String: Int] {
    let photos = try [FaceTruth](truth: truth)
    let peopled = photos.filter { !$0.faces.allSatisfy(\.isIgnored) }
    guard !peopled.isEmpty else { throw BenchError.nothingPrepared(folder) }
    let grounds = photos.filter(\.faces.isEmpty)
    let output = try OutputFolder(PhotoPath(target))
    var random = SplitMix64(state: number)
    var written: [FaceTruth] = []
    for (width, height) in Self.sizes {
      let megapixels = Int((Double(width * height) / 1e6).rounded())
      var rest = peopled.shuffled(using: &random)[...]
      while !rest.isEmpty {
        var picture = Composite(
          id: "composite-\(megapixels)mp-\(written.count + 1)",
          on: try ground(grounds, number: written.count, width: width, height: height))
        while let photo = rest.first {
          let scale = scale(of: photo, by: &random)
          let decoded = try decoded(photo)
          guard try picture.add(decoded.raster, photo, scale: scale) else { break }
          rest.removeFirst()
        }
        let encoding = Encoding(format: .jpeg, quality: 90)
        try output.write(
          try picture.raster.encoded(as: encoding), to: PhotoPath("\(picture.truth.id).jpg"))
        written.append(picture.truth)
      }
    }
    try output.write(Array(try JSONEncoder().encode(written)), to: PhotoPath("truth.json"))
    return Dictionary(
      uniqueKeysWithValues: written.map { ($0.id, $0.faces.count { !$0.isIgnored }) })
  }

  /// How much larger a photo becomes: so that one of its faces has a side that is drawn by lot, small ones as often as large ones.
  private func scale(of photo: FaceTruth, by random: inout SplitMix64) -> Double {
    let sides = Composite.faceSides
    let side = exp(.random(in: log(sides.lowerBound)...log(sides.upperBound), using: &random))
    let face = photo.faces.filter { !$0.isIgnored }.randomElement(using: &random)
    let scale = side / (face?.longestSide ?? side)
    return min(max(scale, Self.scales.lowerBound), Self.scales.upperBound)
  }

  /// What shows between the photos: one without people, stretched, or grey where there is none.
  private func ground(
    _ photos: [FaceTruth], number: Int, width: Int, height: Int
  ) throws -> Raster {
    guard !photos.isEmpty else { return Raster(width: width, height: height, grey: 128) }
    let decoded = try decoded(photos[number % photos.count])
    return try decoded.raster.resized(width: width, height: height)
  }

  private func decoded(_ photo: FaceTruth) throws -> DecodedPhoto {
    let path = PhotoPath(folder).appending(PhotoPath(photo.file ?? photo.id))
    let content = try PhotoSource.file(path).content(limits: DecodeLimits())
    return try Raster.decode(content, limits: DecodeLimits())
  }
}
