import Foundation

/// A face network of your own: a file, used only if its checksum is the one that was named with it.
public struct FaceModelFile: Hashable, Sendable {
  /// The ONNX file.
  public let path: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public let sha256: String

  /// A file and what it must be.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256.lowercased()
  }

  /// What the findings' `tool.models` and messages call it: the file's name.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The bytes, verified.
  ///
  /// - Returns: The whole file.
  /// - Throws: ``SetupError/fileInvalid(name:reason:)`` where it cannot be read or is another file.
  func content() throws(SetupError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .fileInvalid(name: path, reason: "it cannot be read")
    }
    let bytes = [UInt8](data)
    let found = SHA256.hexadecimal(of: bytes)
    guard found == sha256 else {
      throw .fileInvalid(
        name: path, reason: "its SHA-256 is \(found), and the one that was named is \(sha256)")
    }
    return bytes
  }
}
