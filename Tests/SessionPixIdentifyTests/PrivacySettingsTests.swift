import Foundation
import Testing

@testable import SessionPixIdentify

struct PrivacySettingsTests {
  private static func file() -> (file: PrivacyFile, folder: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sessionpix-config-\(UUID().uuidString)").path
    return (PrivacyFile(["XDG_CONFIG_HOME": folder, "HOME": "/nowhere"]), folder)
  }

  @Test func `without a file nothing may be sent to anybody`() throws {
    let settings = try Self.file().file.settings()
    #expect(settings.read == .serials && settings.send == .nothing && settings.to.isEmpty)
    for recipient in PrivacySettings.Recipient.allCases {
      #expect(!settings.allows(sendingTo: recipient))
    }
  }

  @Test func `a tier without a recipient, and a recipient without a tier, allow nothing`() {
    var settings = PrivacySettings()
    settings.send = .serials
    #expect(!settings.allows(sendingTo: .anthropic))
    settings.to = [.bedrock]
    #expect(settings.allows(sendingTo: .bedrock) && !settings.allows(sendingTo: .anthropic))
    settings.send = .nothing
    #expect(!settings.allows(sendingTo: .bedrock))
  }

  @Test func `serial numbers that may not be read may not be sent`() {
    var settings = PrivacySettings()
    settings.send = .serials
    #expect(settings.allowsSendingSerials)
    settings.read = .labels
    #expect(!settings.allowsSendingSerials)
    settings.read = .serials
    settings.send = .labels
    #expect(!settings.allowsSendingSerials)
  }

  @Test func `the file is kept, its owner's alone, and gone when it is revoked`() throws {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var settings = PrivacySettings()
    settings.send = .labels
    settings.to = [.bedrock, .anthropic]
    try file.write(settings)
    #expect(try file.settings() == settings)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try file.remove()
    #expect(try file.settings() == PrivacySettings())
  }

  @Test func `a file that cannot be opened allows nothing, and can be revoked`() throws {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try file.write(PrivacySettings())
    try FileManager.default.removeItem(atPath: file.path)
    // A link to itself.
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: "privacy.json")
    #expect(throws: PrivacyFileError.unreadable(file.path)) { try file.settings() }
    try file.remove()
    #expect(try file.settings() == PrivacySettings())
    try file.remove()
  }

  @Test(arguments: [
    "", "{}", "{\"schema\":\"x\"}", "{\"schema\":\"sessionpix.privacy/1\",\"send\":\"all\"}",
  ])
  func `a file that cannot be understood allows nothing`(text: String) throws {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try file.write(PrivacySettings())
    try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: PrivacyFileError.unreadable(file.path)) { try file.settings() }
  }
}
