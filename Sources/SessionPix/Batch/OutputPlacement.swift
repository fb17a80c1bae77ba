/// Checks that results do not become inputs: no folder that is written into may be one that was
/// walked.
package struct OutputPlacement {
  let path: PhotoPath
  let walk: PhotoWalk

  package init(path: PhotoPath, walk: PhotoWalk) {
    self.path = path
    self.walk = walk
  }

  /// - Throws: ``OutputError/insideInput(_:)`` or ``OutputError/intoInput(_:)``.
  package func check() throws(OutputError) {
    guard !liesInInput() else { throw .insideInput(path) }
    var checked: Set<PhotoPath> = []
    for photo in walk.photos {
      var folder = photo.name.parent
      while folder != PhotoPath("."), checked.insert(folder).inserted {
        let target = path.appending(folder)
        if isInput(target) || target.isSameFile(as: photo.source.path.folderAbove) {
          throw .intoInput(target)
        }
        folder = folder.parent
      }
    }
  }

  /// Goes up from the folder, or from where it will be, to the root.
  private func liesInInput() -> Bool {
    var folder = path
    while (try? FileIdentity.look(at: folder)) == nil {
      let above = folder.folderAbove
      guard above != folder else { return false }
      folder = above
    }
    while true {
      if isInput(folder) { return true }
      // By `..`, since the path may hold symbolic links.
      let above = folder.appending(PhotoPath(".."))
      guard let own = try? FileIdentity.look(at: folder),
        let next = try? FileIdentity.look(at: above), own.identity != next.identity
      else { return false }
      folder = above
    }
  }

  private func isInput(_ path: PhotoPath) -> Bool {
    guard let found = try? FileIdentity.look(at: path) else { return false }
    return found.kind == .folder && walk.inputs.contains(found.identity)
  }
}
