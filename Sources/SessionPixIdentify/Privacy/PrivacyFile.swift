import Foundation
import SessionPix

/// The file with the settings of this user.
public struct PrivacyFile: Sendable {
  /// Its path: `sessionpix/privacy.json` below `XDG_CONFIG_HOME`, which is `~/.config` unless set.
  public let path: String

  /// The file by the environment ("XDG Base Directory Specification").
  public init(_ environment: [String: String]) {
    let given = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    path = (given ?? (environment["HOME"] ?? "") + "/.config") + "/sessionpix/privacy.json"
  }

  /// The settings; the defaults where there is no file.
  ///
  /// - Throws: ``PrivacyFileError``: a file that cannot be understood allows nothing by mistake.
  public func settings() throws(PrivacyFileError) -> PrivacySettings {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try JSONDecoder().decode(PrivacySettings.self, from: data)
    } catch CocoaError.fileReadNoSuchFile {
      return PrivacySettings()
    } catch {
      throw .unreadable(path)
    }
  }

  /// Writes the settings, for this user's eyes only.
  ///
  /// - Throws: ``PrivacyFileError``.
  public func write(_ settings: PrivacySettings) throws(PrivacyFileError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (try encoder.encode(settings) + Data("\n".utf8)).write(to: url, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw .notWritten(path, reason: error.localizedDescription)
    }
  }

  /// Takes back what may be sent, and only that: what may be read and kept must not become more by it.
  ///
  /// - Returns: Whether the file could not be understood, so that it was removed and the defaults hold again.
  /// - Throws: ``PrivacyFileError``.
  public func revoke() throws(PrivacyFileError) -> Bool {
    var settings: PrivacySettings
    do throws(PrivacyFileError) {
      settings = try self.settings()
    } catch {
      try remove()
      return true
    }
    // Where there is no file, none is made.
    guard !settings.send.isEmpty else { return false }
    settings.send = [:]
    try write(settings)
    return false
  }

  private func remove() throws(PrivacyFileError) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch CocoaError.fileNoSuchFile {
      return
    } catch {
      throw .notWritten(path, reason: error.localizedDescription)
    }
  }
}
