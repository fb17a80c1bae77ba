import Foundation
import Glibc

extension FindingsFile {
  /// What the file holds at the end of a run.
  public struct Contents: Hashable, Sendable {
    /// Photos, each once.
    public var photos = 0
    /// Lines that were no records of ours and are gone.
    public var damagedLines = 0
  }

  private struct Place {
    let offset: Int
    let look: Likeness?
    let group: String?
    var files: Set<PhotoPath>
    /// Files of older records of the same photo.
    var oldFiles: Set<PhotoPath> = []
  }

  /// Which photos are done, by the records that are there. The file is read once; what is written later is taken in.
  ///
  /// - Throws: ``OutputError`` where they cannot be read.
  borrowing func index() throws(OutputError) -> FindingsIndex {
    try index(offersOriginals: true)
  }

  /// The images that a photo's newest record names.
  ///
  /// - Throws: ``OutputError`` where the records cannot be read.
  borrowing func oldFiles(of name: PhotoPath) throws(OutputError) -> [PhotoPath] {
    // A run that redoes all has not asked for the records, and takes none of them for a copy.
    try index(offersOriginals: false).files(of: name)
  }

  private borrowing func index(offersOriginals: Bool) throws(OutputError) -> FindingsIndex {
    if let index = done.withLock({ $0 }) { return index }
    var index = FindingsIndex()
    try eachLine { line throws(OutputError) in
      guard let head = FindingsHead(line.bytes) else { return }
      index.note(head)
      if offersOriginals, let completion = head.completion, completion.status == .ok {
        originals.note(completion.fingerprint, at: line.offset)
      }
    }
    done.withLock { [index] in $0 = index }
    return index
  }

  /// Ends the run: of several records of a photo the newest stays, and the images that only older
  /// ones name are removed.
  ///
  /// The file is written anew and put in the old one's place.
  ///
  /// - Throws: ``OutputError``; then the file is as it was.
  public consuming func finish() throws(OutputError) -> Contents {
    var contents = Contents()
    var lineCount = 0
    var places: [PhotoPath: Place] = [:]
    try eachLine { line throws(OutputError) in
      lineCount += 1
      guard let head = FindingsHead(line.bytes) else {
        contents.damagedLines += 1
        return
      }
      let old = places[head.name]
      places[head.name] = Place(
        offset: line.offset, look: head.look, group: head.group, files: head.files,
        oldFiles: old.map { $0.oldFiles.union($0.files) } ?? [])
    }
    contents.photos = places.count
    let groups = Self.groups(places.values.sorted { $0.offset < $1.offset })
    let isGrouped = places.values.allSatisfy { $0.group == groups[$0.offset] }
    guard places.count < lineCount || !isGrouped else {
      try sync()
      return contents
    }
    for place in places.values {
      for file in place.oldFiles.subtracting(place.files) where !folder.holdsInput(file) {
        try? folder.remove(file)
      }
    }
    let kept = Dictionary(uniqueKeysWithValues: places.values.map { ($0.offset, $0.group) })
    try rewrite(keeping: kept, groups: groups)
    return contents
  }

  /// The photos that look like another one, by where their lines begin, with the names of their groups.
  private static func groups(_ places: [Place]) -> [Int: String] {
    var groups = LikenessGroups()
    let members = places.compactMap { place in
      place.look.map { (offset: place.offset, group: groups.add($0)) }
    }
    return Dictionary(
      uniqueKeysWithValues: members.compactMap { member in
        groups.name(of: member.group).map { (member.offset, $0) }
      })
  }

  /// The corresponding C function is `fsync`.
  private func sync() throws(OutputError) {
    do throws(SystemError) {
      try SystemError.check(fsync(file.number))
    } catch {
      throw .notWritten(folder.path.appending(Self.name), reason: error.message)
    }
  }

  /// Writes the file anew.
  ///
  /// - Parameters:
  ///   - lines: Where the lines that stay begin, with the groups that they name.
  ///   - groups: The groups that they are to name. Only lines of which that is another one are made anew.
  /// - Throws: ``OutputError``; then the file is as it was.
  private func rewrite(
    keeping lines: [Int: String?], groups: [Int: String]
  ) throws(OutputError) {
    let replacement = try FileReplacement(Self.name, in: folder)
    try eachLine { line throws(OutputError) in
      guard let old = lines[line.offset] else { return }
      let group = groups[line.offset]
      let bytes = old == group ? line.bytes : Self.regrouped(line.bytes, group)
      try replacement.write(bytes + [UInt8(ascii: "\n")])
    }
    try replacement.finish()
  }

  /// The line, with its photo in this group.
  private static func regrouped(_ line: ArraySlice<UInt8>, _ group: String?) -> ArraySlice<UInt8> {
    guard var findings = try? JSONDecoder().decode(Findings.self, from: Data(line)) else {
      return line
    }
    findings.group = group
    return (try? JSONLine(findings))?.bytes[...] ?? line
  }

  private func eachLine(
    _ body: (FileLines.Line) throws(OutputError) -> Void
  ) throws(OutputError) {
    var lines = FileLines()
    while true {
      let line: FileLines.Line?
      do throws(SystemError) {
        line = try lines.next(in: file)
      } catch {
        throw .notWritten(folder.path.appending(Self.name), reason: error.message)
      }
      guard let line else { return }
      try body(line)
    }
  }
}
