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
    var files: Set<PhotoPath>
    /// Files of older records of the same photo.
    var oldFiles: Set<PhotoPath> = []
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
    var places: [FindingsHead.Key: Place] = [:]
    try eachLine { line throws(OutputError) in
      lineCount += 1
      guard let head = FindingsHead(line.bytes) else {
        contents.damagedLines += 1
        return
      }
      let old = places[head.key]
      places[head.key] = Place(
        offset: line.offset, files: head.files,
        oldFiles: old.map { $0.oldFiles.union($0.files) } ?? [])
    }
    contents.photos = places.count
    guard places.count < lineCount else { return contents }
    for place in places.values {
      for file in place.oldFiles.subtracting(place.files) where !folder.holdsInput(file) {
        try? folder.remove(file)
      }
    }
    try rewrite(keeping: Set(places.values.map(\.offset)))
    return contents
  }

  private func rewrite(keeping offsets: Set<Int>) throws(OutputError) {
    let replacement = try FileReplacement(Self.name, in: folder)
    try eachLine { line throws(OutputError) in
      guard offsets.contains(line.offset) else { return }
      try replacement.write(line.bytes + [UInt8(ascii: "\n")])
    }
    try replacement.finish()
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
