public import Foundation
public import SessionPix

/// Removes what was derived from photos: images, records, answers, verdicts, requests and pages. The photos themselves are
/// not touched, and neither is the log of what left, which holds no content.
public struct Forgetting {
  /// Which photos.
  public enum Choice: Sendable {
    /// Those of these names, as in the findings.
    case named(Set<PhotoPath>)
    /// Those whose images are older than so many days.
    case olderThan(days: Int)
    /// All.
    case all
  }

  /// What is gone.
  public struct Summary: Sendable {
    /// The photos.
    public let photos: [String]
    /// Files that were removed.
    public let files: Int
    /// Answers that were removed.
    public let answers: Int
  }

  /// Pages and files that are made of everything, and are made again when they are needed.
  private static let made = ["requests.jsonl", "review.html", "verdicts.jsonl", "verdicts.csv"]

  private let folder: IdentifyFolder

  /// Over an output folder.
  public init(_ folder: IdentifyFolder) {
    self.folder = folder
  }

  /// Removes, and looks whether anything is left.
  ///
  /// - Parameters:
  ///   - choice: Which photos.
  ///   - now: The time that ages are counted to.
  /// - Returns: What is gone.
  /// - Throws: `OutputError`, or ``ForgettingError`` where a trace is left.
  public func run(_ choice: Choice, now: Date = Date()) throws -> Summary {
    let removed = try folder.output.forget { source, date in
      switch choice {
      case .named(let names): names.contains(source.name)
      case .olderThan(let days): now.timeIntervalSince(date) > Double(days) * 86_400
      case .all: true
      }
    }
    let keys = Set(removed.sources.map(PhotoKey.init))
    let answers = try folder.forgetAnswers { keys.contains(PhotoKey($0)) }
    var files = removed.files
    for name in Self.made.map({ IdentifyFolder.name.appending(PhotoPath($0)) })
      + [PhotoPath("report.html")] where folder.output.isThere(name) && !keys.isEmpty
    {
      try folder.output.erase(name)
      files += 1
    }
    try proveGone(removed.sources, keys)
    return Summary(photos: removed.sources.map(\.path), files: files, answers: answers)
  }

  /// Reads everything that is left: no record is of these photos, no image has their name, no file their checksum.
  private func proveGone(_ sources: [Findings.Source], _ keys: Set<PhotoKey>) throws {
    // Another copy of the same photo may stay.
    var kept: Set<String> = []
    try folder.forEachPhoto { findings in
      if let checksum = findings.source.sha256 { kept.insert(checksum) }
      if keys.contains(PhotoKey(findings.source)) {
        throw ForgettingError.left(findings.source.path, place: "findings.jsonl")
      }
    }
    let checksums = Set(sources.compactMap(\.sha256)).subtracting(kept)
    let names = sources.map(\.name.text)
    let walk = try PhotoWalk([folder.output.path])
    for photo in walk.photos {
      let file = photo.name.text
      if let name = names.first(where: { Self.isImage(file, of: $0) }) {
        throw ForgettingError.left(name, place: file)
      }
      guard [".jsonl", ".html", ".csv"].contains(where: file.hasSuffix),
        let content = try? photo.source.content(limits: DecodeLimits())
      else { continue }
      let text = String(decoding: content, as: UTF8.self)
      if let found = checksums.first(where: text.contains) {
        throw ForgettingError.left(found, place: file)
      }
    }
  }

  private static func isImage(_ file: String, of name: String) -> Bool {
    guard file.hasPrefix(name) else { return false }
    return file.dropFirst(name.count)
      .wholeMatch(of: /\.(overview|master|label-[0-9]+)\.[a-z]+/) != nil
  }
}

/// Something is left of a photo that was to be forgotten.
public enum ForgettingError: Error, Hashable, Sendable {
  /// The photo, or its checksum, and the file with the trace.
  case left(String, place: String)
}

extension ForgettingError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .left(let photo, let place):
      "\(place) still holds a trace of \(photo); look at it, and remove it by hand or run the command again"
    }
  }
}

extension Findings.Source {
  /// The photo's name, as bytes.
  fileprivate var name: PhotoPath { PhotoPath(recorded: path, isEscaped: escaped ?? false) }
}
