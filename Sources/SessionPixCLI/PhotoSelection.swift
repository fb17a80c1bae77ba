import Foundation
import Glibc
import SessionPix

/// Which photos a run is about.
enum PhotoSelection {
  private static let filesFrom = Option<PhotoPath?>.path(
    "files-from", value: "FILE",
    help: "Also take the paths in FILE, ended by line ends or zero bytes; - is standard input.")
  private static let include = Option<[PhotoPath]>.patterns(
    "include", help: "Take only photos whose path below PATH matches; may be repeated.")
  private static let exclude = Option<[PhotoPath]>.patterns(
    "exclude", help: "Leave photos out whose path below PATH matches; may be repeated.")
  private static let shard = Option<Shard?>.shard

  static let declarations = [
    filesFrom.declaration, include.declaration, exclude.declaration, shard.declaration,
  ]

  /// Walks what was named and keeps what was asked for.
  static func walk(_ arguments: Arguments, for command: CommandSyntax) throws -> PhotoWalk {
    let listed = try arguments[filesFrom].map(paths) ?? []
    let inputs = arguments.operands + listed
    guard !inputs.isEmpty else {
      throw UsageError(command: command.name, faults: [.missingOperand("PATH")])
    }
    let (included, excluded) = (arguments[include], arguments[exclude])
    let share = arguments[shard]
    return try PhotoWalk(inputs).keeping { name in
      (included.isEmpty || included.contains { matches(name, $0) })
        && !excluded.contains { matches(name, $0) } && share?.holds(name) ?? true
    }
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

/// One of several parts of the photos, for runs on several machines.
struct Shard: Sendable {
  let number: Int
  let count: Int

  /// Reads `2/5`.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1,
      number <= count
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether a photo belongs to the part, by a hash of its name (FNV-1a), so that further photos move none.
  func holds(_ name: PhotoPath) -> Bool {
    let hash = name.bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(hash % UInt64(count)) == number - 1
  }
}

extension Option where Value == Shard? {
  fileprivate static let shard = Option(
    "shard", value: "I/N", help: "Take the I-th of N parts, each into an output of its own.",
    standard: nil, expected: "a part and their number, as 2/5"
  ) { text in Shard(text.text).map { .some($0) } }
}

extension PhotoPath {
  fileprivate var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
