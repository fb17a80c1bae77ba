import Foundation

/// Texts in files, with errors that name them.
enum TextFile {
  static func read(_ path: String) throws(BenchError) -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  static func data(_ path: String) throws(BenchError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw .unreadable(path, reason: error.localizedDescription)
    }
  }

  static func write(_ text: String, to path: String) throws(BenchError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .notWritten(path, reason: error.localizedDescription)
    }
  }
}
