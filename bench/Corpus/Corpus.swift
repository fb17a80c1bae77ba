import Foundation
import SessionPix

/// Writes damaged copies of photos, to try what becomes of a run that meets them.
struct Corpus {
  /// A file to be damaged.
  struct Seed {
    let name: String
    let bytes: [UInt8]
  }

  private let folder: String
  private let target: String
  private let count: Int
  private let number: UInt64

  /// Reads `corpus DIR --into DIR [--count N] [--seed N]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    let given = FolderArguments(
      arguments, command: "corpus", counts: ["--count", "--seed"], texts: ["--into"])
    guard let given, let target = given.text("--into") else { return nil }
    folder = given.folder
    self.target = target
    count = given.count("--count") ?? 5000
    number = UInt64(given.count("--seed") ?? 1)
  }

  /// Writes the files.
  ///
  /// - Returns: How many of each kind.
  func write() throws -> [String: Int] {
    let seeds = try PhotoWalk([PhotoPath(folder)]).photos.map { photo in
      Seed(
        name: photo.name.lastComponent.text, bytes: try photo.source.content(limits: DecodeLimits())
      )
    }
    let output = try OutputFolder(PhotoPath(target))
    var counts: [String: Int] = [:]
    try Self.files(of: seeds, count: count, number: number) { name, kind, bytes in
      try output.write(bytes, to: PhotoPath(name))
      counts[kind.rawValue, default: 0] += 1
    }
    return counts
  }

  /// Hands out damaged files, each seed and each kind of damage in turn: the same for the same number.
  static func files(
    of seeds: [Seed], count: Int, number: UInt64,
    _ body: (_ name: String, _ kind: Mutation, _ bytes: [UInt8]) throws -> Void
  ) rethrows {
    guard !seeds.isEmpty else { return }
    var random = SplitMix64(state: number)
    for index in 0..<count {
      let seed = seeds[index % seeds.count]
      let kind = Mutation.allCases[index / seeds.count % Mutation.allCases.count]
      let donor = seeds.randomElement(using: &random) ?? seed
      let damaged = kind.damaged(seed.bytes, donor: donor.bytes, by: &random)
      try body("\(index + 1)-\(kind.rawValue)-\(seed.name)", kind, damaged)
    }
  }
}
