import Foundation
import Glibc
import SessionPix

/// The paths in a list, ended by zero bytes or line ends.
struct FileList {
  let paths: [PhotoPath]

  /// Reads a file, a pipe or, as `-`, standard input.
  ///
  /// - Throws: `InputError` where it cannot be read.
  init(_ list: PhotoPath) throws(InputError) {
    do {
      self.init(bytes: [UInt8](try Self.file(list).readToEnd() ?? Data()))
    } catch {
      throw .missing([.init(path: list, reason: Self.reason(error))])
    }
  }

  /// With a zero byte in it, line ends are part of names; where all lines end as on Windows, both bytes end a name.
  init(bytes: [UInt8]) {
    let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let end = bytes.contains(0) ? 0 : newline
    let lines = bytes.split(separator: end)
    let lineEnds = bytes.indices.filter { bytes[$0] == newline }
    let isOfWindows =
      end == newline && !lineEnds.isEmpty
      && lineEnds.allSatisfy { $0 > 0 && bytes[$0 - 1] == carriageReturn }
    paths = lines.map { line in
      PhotoPath(bytes: Array(isOfWindows && line.last == carriageReturn ? line.dropLast() : line))
    }.filter { !$0.bytes.isEmpty }
  }

  /// The corresponding C function is `open`.
  private static func file(_ list: PhotoPath) throws -> FileHandle {
    guard list != PhotoPath("-") else { return .standardInput }
    let number = unsafe open(list.terminated, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return FileHandle(fileDescriptor: number, closeOnDealloc: true)
  }

  /// The system's own message.
  private static func reason(_ error: any Error) -> String {
    let system =
      (error as? POSIXError) ?? ((error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError)
    guard let system else { return "\(error)" }
    return unsafe String(cString: strerror(system.code.rawValue))
  }
}

extension PhotoPath {
  /// The path as C takes it.
  var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
