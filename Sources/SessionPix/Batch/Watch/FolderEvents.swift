import Glibc

/// What the kernel says of the files in some folders (Linux man page `inotify(7)`).
///
/// It says when to look and which files are being written. What is lost, be it by a full queue, costs time only: see
/// ``PhotoWatch``.
struct FolderEvents: ~Copyable {
  /// A file, whatever the folder is called by now.
  private struct Entry: Hashable {
    let watch: Int32
    let name: [UInt8]
  }

  private static let interest = UInt32(
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
      | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)
  private static let completion = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
  private static let loss = UInt32(IN_Q_OVERFLOW)

  private let queue: FileDescriptor
  private var watches: [PhotoPath: Int32] = [:]
  private var isWhole: [Entry: Bool] = [:]
  /// Why the kernel will not watch some folder.
  private(set) var refusal: SystemError?

  /// The corresponding C function is `inotify_init1`.
  ///
  /// - Throws: ``SystemError``, as where the user has too many of them.
  init() throws(SystemError) {
    queue = FileDescriptor(
      adopting: try SystemError.check(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))))
  }

  /// Watches these folders and no others.
  ///
  /// The corresponding C functions are `inotify_add_watch` and `inotify_rm_watch`.
  ///
  /// - Returns: Whether one of them was not watched before, so that files may have come to it unnoticed.
  mutating func watch(_ folders: [PhotoPath]) -> Bool {
    let known = Set(watches.values)
    watches = [:]
    refusal = nil
    for folder in folders {
      let number = unsafe folder.withCString {
        unsafe inotify_add_watch(queue.number, $0, Self.interest)
      }
      if number >= 0 {
        watches[Self.key(folder)] = number
      } else if ![ENOENT, ENOTDIR].contains(errno) {
        refusal = SystemError(code: errno)
      }
    }
    let current = Set(watches.values)
    for gone in known.subtracting(current) { inotify_rm_watch(queue.number, gone) }
    isWhole = isWhole.filter { current.contains($0.key.watch) }
    return !current.isSubset(of: known)
  }

  /// Takes in what has happened since.
  ///
  /// - Returns: Whether anything has.
  mutating func take() -> Bool {
    var hasHappened = false
    // An empty queue is an error, too: EAGAIN.
    while let bytes = try? queue.readNext(1 << 16), !bytes.isEmpty {
      hasHappened = true
      take(bytes)
    }
    return hasHappened
  }

  /// Whether a file was closed after it was written, or moved here whole; false while it is being written; nil where
  /// nothing was heard of it.
  func isWhole(_ file: PhotoPath) -> Bool? {
    watches[file.parent].flatMap {
      isWhole[Entry(watch: $0, name: file.lastComponent.bytes)]
    }
  }

  /// As a file's ``PhotoPath/parent`` has it: a folder may have been named with a slash at its end.
  private static func key(_ folder: PhotoPath) -> PhotoPath {
    folder.appending(PhotoPath("x")).parent
  }

  /// Reads structures `inotify_event`, each with its name behind it.
  private mutating func take(_ bytes: [UInt8]) {
    let head = MemoryLayout<inotify_event>.size
    var rest = bytes[...]
    while rest.count >= head {
      let event = unsafe rest.withUnsafeBytes {
        unsafe $0.loadUnaligned(as: inotify_event.self)
      }
      rest = rest.dropFirst(head)
      let name = rest.prefix(Int(event.len)).prefix { $0 != 0 }
      rest = rest.dropFirst(Int(event.len))
      note(event.mask, Entry(watch: event.wd, name: Array(name)))
    }
  }

  private mutating func note(_ mask: UInt32, _ entry: Entry) {
    if mask & Self.loss != 0 {
      isWhole = [:]
    } else if mask & Self.completion != 0 {
      isWhole[entry] = true
    } else if mask & UInt32(IN_MODIFY) != 0 {
      isWhole[entry] = false
    } else {
      isWhole[entry] = nil
    }
  }
}
