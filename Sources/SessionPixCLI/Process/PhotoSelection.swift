import Foundation
import Glibc
import SessionPix

/// Which photos a run is about.
struct PhotoSelection: Sendable {
  private static let filesFrom = Option<PhotoPath?>.file(
    "files-from",
    help: "Also take the paths in FILE, ended by line ends or zero bytes; - is standard input.")
  private static let include = Option<[PhotoPath]>.patterns(
    "include", help: "Take only photos whose path below PATH matches; may be repeated.")
  private static let exclude = Option<[PhotoPath]>.patterns(
    "exclude", help: "Leave photos out whose path below PATH matches; may be repeated.")
  private static let shard = Option<Shard?>.shard

  static let declarations = [
    filesFrom.declaration, include.declaration, exclude.declaration, shard.declaration,
  ]

  /// Files and folders.
  let inputs: [PhotoPath]
  private let included: [PhotoPath]
  private let excluded: [PhotoPath]
  private let share: Shard?

  init(_ arguments: Arguments, for command: CommandSyntax) throws {
    inputs = try arguments.operands + (arguments[Self.filesFrom].map(Self.paths) ?? [])
    guard !inputs.isEmpty else {
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

  /// The paths in a list; with a zero byte in it, line ends are part of names.
  private static func paths(in list: PhotoPath) throws -> [PhotoPath] {
    let bytes: [UInt8]
    if list == PhotoPath("-") {
      bytes = [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } else {
      do throws(PhotoError) {
        bytes = try PhotoSource.file(list).content(limits: DecodeLimits())
      } catch .empty {
        bytes = []
      } catch {
        throw InputError.missing([InputError.Missing(path: list, reason: error.description)])
      }
    }
    let end = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return bytes.split(separator: end).map { PhotoPath(bytes: Array($0)) }
  }

  /// The corresponding C function is `fnmatch`; a star matches slashes, too.
  private static func matches(_ name: PhotoPath, _ pattern: PhotoPath) -> Bool {
    let (name, pattern) = (name.terminated, pattern.terminated)
    return unsafe fnmatch(pattern, name, 0) == 0
  }
}

extension PhotoPath {
  fileprivate var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
