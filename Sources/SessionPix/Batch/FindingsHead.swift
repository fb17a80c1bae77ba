import Foundation

/// As much of a record as is needed to tell which photo it is of and which files belong to it.
struct FindingsHead: Decodable {
  private struct Source: Decodable {
    let path: String
    let escaped: Bool?

    func bytes(of path: String) -> PhotoPath {
      PhotoPath(recorded: path, isEscaped: escaped ?? false)
    }
  }

  private struct Rendition: Decodable {
    let path: String
    let bytes: Int?
  }

  private let schema: String
  private let source: Source
  private let renditions: [Rendition]?
  private let status: String?
  private let fingerprint: String?
  private let likeness: String?
  /// See ``Findings/group``.
  let group: String?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case schema, source, renditions, status, fingerprint, likeness, group
  }

  private static let memberNames = Set(CodingKeys.allCases.map(\.rawValue))
  private static let decoder = JSONDecoder()

  /// Reads a line; nil where it is no record of ours.
  init?(_ line: ArraySlice<UInt8>) {
    guard let members = JSONMembers(line) else { return nil }
    let json = members.object(of: Self.memberNames).map { Data($0) } ?? Data(line)
    guard let head = try? Self.decoder.decode(FindingsHead.self, from: json),
      head.schema.hasPrefix("sessionpix.findings/")
    else { return nil }
    self = head
  }

  /// The photo's name, which tells records of one photo from those of another: bytes, since `String` takes two names as
  /// equal that differ only by normalisation.
  var name: PhotoPath { source.bytes(of: source.path) }

  /// The files, as bytes relative to the output folder.
  ///
  /// What cannot be a rendition of this photo is left out, so that a record that was tampered with
  /// does not name a stranger's file.
  var files: Set<PhotoPath> {
    let name = name
    let paths = (renditions ?? []).map { source.bytes(of: $0.path) }
    return Set(paths.filter { Self.isRendition($0, of: name) })
  }

  /// What the photo looks like, where it was prepared.
  var look: Likeness? { status == "ok" ? likeness.flatMap { Likeness($0) } : nil }

  /// What is needed to tell that the photo is done; nil where it is not: it failed, or the record is of an
  /// older version.
  var completion: FindingsIndex.Completion? {
    guard let fingerprint, let status = status.flatMap(Findings.Status.init), status != .failed
    else { return nil }
    let files = (renditions ?? []).map {
      FindingsIndex.File(path: source.bytes(of: $0.path), bytes: $0.bytes ?? -1)
    }
    return FindingsIndex.Completion(fingerprint: fingerprint, status: status, files: files)
  }

  /// Whether a file is named as the images of a photo are: `.overview.jpg`, `.label-1.jpg` behind its name.
  ///
  /// By hand, since it is asked of every image of every record: a pattern takes longer than reading the record.
  static func isRendition(_ file: PhotoPath, of name: PhotoPath) -> Bool {
    guard file.bytes.starts(with: name.bytes), file.staysInside else { return false }
    let parts = file.bytes.dropFirst(name.bytes.count)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, isRole(parts[1]) else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return !parts[2].isEmpty && parts[2].allSatisfy { letters.contains($0) }
  }

  private static func isRole(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isNumbered = ["label", "detail"].contains { parts[0].elementsEqual($0.utf8) }
    guard isNumbered else {
      return word.elementsEqual("overview".utf8) || word.elementsEqual("master".utf8)
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return parts.count == 2 && !parts[1].isEmpty && parts[1].allSatisfy { digits.contains($0) }
  }
}

extension PhotoPath {
  /// The photo that a file of this name is an image of; nil where images are not named so.
  package var preparedPhoto: PhotoPath? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 2 else { return nil }
    let photo = PhotoPath(bytes: Array(parts.dropLast(2).joined(separator: [UInt8(ascii: ".")])))
    return FindingsHead.isRendition(self, of: photo) ? photo : nil
  }
}
