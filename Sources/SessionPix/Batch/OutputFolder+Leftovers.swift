import Glibc

extension OutputFolder {
  /// Removes the unfinished files, and the workers' folders, of earlier runs that were killed. Whoever calls holds the lock of the output
  /// folder; a folder below it that is another run's output folder is left alone.
  ///
  /// - Parameter folder: Relative to this folder.
  package func removeLeftovers(in folder: PhotoPath) {
    let path = path.appending(folder)
    guard !isLockedByOthers(folder), let names = try? FolderListing.names(in: path) else { return }
    for name in names where name.isTemporary {
      let file = folder.appending(name)
      guard !holdsInput(file) else { continue }
      if (try? remove(file)) == nil { removeTree(file) }
    }
  }

  private func isLockedByOthers(_ folder: PhotoPath) -> Bool {
    guard folder != PhotoPath("") else { return false }
    guard let below = try? FileDescriptor(folder, in: descriptor, O_RDONLY | O_DIRECTORY) else {
      return true
    }
    defer { flock(below.number, LOCK_UN) }
    return flock(below.number, LOCK_EX | LOCK_NB) != 0
  }
}

extension PhotoPath {
  /// A name of a file in the making: unlike any other in its folder.
  init(temporary number: Int) {
    self.init("\(Self.temporaryStart)\(getpid())-\(number)\(Self.temporaryEnd)")
  }

  /// Whether some run has given this name to a file in the making.
  package var isTemporary: Bool {
    let middle = text.dropFirst(Self.temporaryStart.count).dropLast(Self.temporaryEnd.count)
    let numbers = middle.split(separator: "-", omittingEmptySubsequences: false)
    return text.hasPrefix(Self.temporaryStart) && text.hasSuffix(Self.temporaryEnd)
      && numbers.count == 2 && numbers.allSatisfy { Int($0) != nil }
  }

  private static let temporaryStart = ".sessionpix-"
  private static let temporaryEnd = ".part"
}
