import Foundation

/// The folder with the model files. A file is used only if its checksum is the manifest's.
public struct ModelFolder: Hashable, Sendable {
  /// The folder's path.
  public let path: String
  /// What should be in it.
  public let manifest: ModelManifest

  /// Where `make setup` puts the files.
  public static let perMachinePath = "/usr/local/share/sessionpix/models"

  /// The first of: the argument, `SESSIONPIX_MODELS` unless it is empty, the per-machine folder.
  ///
  /// - Throws: ``SetupError/modelsMissing(searched:)``.
  public static func located(_ path: String? = nil) throws(SetupError) -> ModelFolder {
    let folder = path ?? standardPath(in: ProcessInfo.processInfo.environment)
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { throw .modelsMissing(searched: [folder]) }
    return ModelFolder(path: folder, manifest: try .embedded())
  }

  /// Where the files are looked for unless somebody names a folder.
  static func standardPath(in environment: [String: String]) -> String {
    guard let named = environment["SESSIONPIX_MODELS"], !named.isEmpty else {
      return perMachinePath
    }
    return named
  }

  /// The path of a file of the manifest.
  public func path(of file: ModelManifest.File) -> String { path + "/" + file.file }

  /// A model's bytes, verified.
  ///
  /// - Parameter name: As in the manifest.
  /// - Returns: The whole file.
  /// - Throws: ``SetupError/modelMissing(name:path:)`` or ``SetupError/modelDamaged(name:path:)``.
  func content(of name: String) throws(SetupError) -> [UInt8] {
    guard let file = manifest.files.first(where: { $0.name == name }) else {
      throw .fileInvalid(name: "Models/manifest.json", reason: "it has no file named \(name)")
    }
    let path = path(of: file)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .modelMissing(name: name, path: path)
    }
    let bytes = [UInt8](data)
    guard SHA256.hexadecimal(of: bytes) == file.sha256 else {
      throw .modelDamaged(name: name, path: path)
    }
    return bytes
  }
}
