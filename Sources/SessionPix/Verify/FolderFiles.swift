import Glibc

/// All files below a folder, by their names' bytes. No symbolic link is followed.
struct FolderFiles {
  /// The regular files.
  private(set) var files: Set<PhotoPath> = []
  /// What is neither file nor folder, and folders that cannot be read; with a clause that says so.
  private(set) var oddities: [(path: PhotoPath, clause: String)] = []

  init(in folder: PhotoPath) {
    visit(folder, name: PhotoPath(""))
  }

  /// Whether there is a file of this name; it is no stray one then.
  mutating func take(_ name: PhotoPath) -> Bool { files.remove(name) != nil }

  /// What is left over.
  func violations(except known: Set<PhotoPath>) -> [Violation] {
    let left = files.subtracting(known).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return left.map { file in
      file.lastComponent.isTemporary
        || file.bytes.split(separator: UInt8(ascii: "/")).contains {
          PhotoPath(bytes: Array($0)).isTemporary
        }
        ? Violation(.temporary, file, "a run left it unfinished; run `process` again, or remove it")
        : Violation(.stray, file, "no record names it; remove it")
    }
      + oddities.map {
        Violation(.stray, $0.path, "it \($0.clause), which no run makes; remove it")
      }
  }

  private mutating func visit(_ folder: PhotoPath, name: PhotoPath) {
    let entries: [PhotoPath]
    do throws(SystemError) {
      entries = try FolderListing.names(in: folder.appending(name))
    } catch {
      oddities.append((name, "is a folder that cannot be read (\(error.message))"))
      return
    }
    for entry in entries {
      let path = name.appending(entry)
      var status = stat()
      let result = unsafe folder.appending(path).withCString { unsafe lstat($0, &status) }
      switch result == 0 ? status.st_mode & S_IFMT : 0 {
      case S_IFREG: files.insert(path)
      case S_IFDIR: visit(folder, name: path)
      case S_IFLNK: oddities.append((path, "is a symbolic link"))
      default: oddities.append((path, "is no file"))
      }
    }
  }
}
