import Glibc
import SessionPix

/// Which photos a run is about.
struct PhotoSelection: Sendable {
  private static let filesFrom = Option<PhotoPath?>.file(
    "files-from",
    help: "Also take the paths in FILE, ended by line ends or zero bytes; - is standard input.")
  private static let include = Option<[PhotoPath]>.patterns(
    "include",
    help:
      "Take only photos whose name in the results matches, or lies in a folder that matches: * stands for anything,"
      + " slashes too, ? for one character, [abc] for one of these; may be repeated.")
  private static let exclude = Option<[PhotoPath]>.patterns(
    "exclude", help: "Leave such photos out, as with --include; may be repeated.")
  private static let shard = Option<Shard?>.shard

  static let declarations = [
    filesFrom.declaration, include.declaration, exclude.declaration, shard.declaration,
  ]

  /// Files and folders.
  let inputs: PhotoInputs
  private let included: [PhotoPath]
  private let excluded: [PhotoPath]
  private let share: Shard?

  init(_ arguments: Arguments, for command: CommandSyntax) throws {
    inputs = PhotoInputs(
      arguments.operands, listed: try arguments[Self.filesFrom].map { try FileList($0).paths })
    guard inputs.listed != nil || !inputs.named.isEmpty else {
      throw UsageError(command: command.name, faults: [.missingOperand("PATH")])
    }
    included = arguments[Self.include]
    excluded = arguments[Self.exclude]
    share = arguments[Self.shard]
  }

  /// Walks what was named and keeps what was asked for.
  func walk() throws -> PhotoWalk { try PhotoWalk(inputs).keeping(holds) }

  /// Whether a photo of this name was asked for.
  func holds(_ name: PhotoPath) -> Bool {
    (included.isEmpty || included.contains { Self.matches(name, $0) })
      && !excluded.contains { Self.matches(name, $0) } && share?.holds(name) ?? true
  }

  /// Whether the pattern is that of the name or of a folder on the way to it; with a slash at its end, of a folder.
  ///
  /// The corresponding C function is `fnmatch`; a star matches slashes, too.
  private static func matches(_ name: PhotoPath, _ pattern: PhotoPath) -> Bool {
    let isFolder = pattern.bytes.last == UInt8(ascii: "/")
    let pattern = PhotoPath(bytes: Array(pattern.bytes.dropLast(isFolder ? 1 : 0))).terminated
    var path = isFolder ? name.parent : name
    while path != PhotoPath(".") {
      if unsafe fnmatch(pattern, path.terminated, 0) == 0 { return true }
      path = path.parent
    }
    return false
  }
}
