import Foundation

/// The model files that this version of the code was made for: `Models/manifest.json`.
public struct ModelManifest: Codable, Hashable, Sendable {
  /// A PyPI package that files come from.
  public struct Package: Codable, Hashable, Sendable {
    /// The package's name on PyPI.
    public let name: String
    /// The pinned version.
    public let version: String
    /// The package's licence, as an SPDX expression.
    public let licence: String
    /// Where the package is developed.
    public let homepage: String
  }

  /// One file out of a package.
  public struct File: Codable, Hashable, Sendable {
    /// The name by which the code asks for it.
    public let name: String
    /// The file's name in the model folder.
    public let file: String
    /// The package it comes from.
    public let package: String
    /// SHA-256 in lower-case hexadecimal.
    public let sha256: String
    /// The size.
    public let bytes: Int
    /// The file's licence, as an SPDX expression.
    public let licence: String
    /// What it is for.
    public let purpose: String
  }

  /// The packages.
  public let packages: [Package]
  /// The files.
  public let files: [File]

  /// The manifest that is embedded in this binary.
  ///
  /// - Throws: ``SetupError/fileInvalid(name:reason:)``.
  public static func embedded() throws(SetupError) -> ModelManifest {
    do {
      return try JSONDecoder().decode(
        ModelManifest.self, from: Data(EmbeddedFile.manifest.bytes))
    } catch {
      throw .fileInvalid(name: "Models/manifest.json", reason: "\(error)")
    }
  }
}
