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
    #expect(settings.read == .serials && settings.send.isEmpty)
    for recipient in PrivacySettings.Recipient.services {
      #expect(!settings.allows(sendingTo: recipient))
    }
  }

  @Test func `what one recipient may be sent another may not`() {
    var settings = PrivacySettings()
    settings.send = [.anthropic: .labels]
    #expect(settings.allows(sendingTo: .anthropic) && !settings.allows(sendingTo: .bedrock))
    settings.send[.bedrock] = .serials
    #expect(settings.allowsSerials(to: .bedrock) && !settings.allowsSerials(to: .anthropic))
    settings.send[.bedrock] = .nothing
    #expect(!settings.allows(sendingTo: .bedrock) && settings.allows(sendingTo: .anthropic))
  }

  @Test func `what may not be read may not be sent`() {
    var settings = PrivacySettings()
    settings.send = [.anthropic: .serials]
    #expect(settings.allowsSerials(to: .anthropic))
    settings.read = .labels
    #expect(!settings.allowsSerials(to: .anthropic) && settings.allows(sendingTo: .anthropic))
    settings.read = .nothing
    #expect(!settings.allows(sendingTo: .anthropic))
  }

  @Test func `a file of the earlier form allows what it allowed`() throws {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try file.write(PrivacySettings())
    let earlier = """
      {"schema": "sessionpix.privacy/1", "read": "serials", "send": "labels", "to": ["bedrock"]}
      """
    try Data(earlier.utf8).write(to: URL(fileURLWithPath: file.path))
    let settings = try file.settings()
    #expect(settings.send == [.bedrock: .labels])
    try file.write(settings)
    #expect(try file.settings() == settings)
    let text = try String(contentsOfFile: file.path, encoding: .utf8)
    #expect(text.contains(#""bedrock" : "labels""#) && text.contains("sessionpix.privacy/2"))
  }

  @Test func `a file that says days alone keeps nothing afterwards, and none keeps everything`()
    throws
  {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try file.settings().keep == .everything)
    try file.write(PrivacySettings())
    let earlier = #"{"schema": "sessionpix.privacy/2", "keepDays": 90}"#
    try Data(earlier.utf8).write(to: URL(fileURLWithPath: file.path))
    let settings = try file.settings()
    #expect(settings.keep == .nothing && settings.keepDays == 90)
    try file.write(settings)
    #expect(try file.settings() == settings)
  }

  @Test func `the file is kept, and its owner's alone`() throws {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var settings = PrivacySettings()
    settings.send = [.anthropic: .labels, .bedrock: .serials]
    try file.write(settings)
    #expect(try file.settings() == settings)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `revoking takes back what may be sent, and allows nothing more to be read or kept`()
    throws
  {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try !file.revoke())
    #expect(!FileManager.default.fileExists(atPath: file.path), "there was nothing to revoke")
    var settings = PrivacySettings()
    settings.read = .labels
    settings.keep = .findings
    settings.keepDays = 30
    settings.send = [.anthropic: .labels, .bedrock: .serials]
    try file.write(settings)
    #expect(try !file.revoke())
    settings.send = [:]
    #expect(try file.settings() == settings)
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
    #expect(try file.revoke(), "the file itself is gone")
    #expect(try file.settings() == PrivacySettings())
    #expect(try !file.revoke())
  }

  @Test(arguments: [
    "", "{}", "{\"schema\":\"x\"}", "{\"schema\":\"sessionpix.privacy/1\",\"send\":\"all\"}",
    "{\"schema\":\"sessionpix.privacy/2\",\"send\":\"labels\"}",
    "{\"schema\":\"sessionpix.privacy/2\",\"send\":{\"else\":\"labels\"}}",
    "{\"schema\":\"sessionpix.privacy/2\",\"send\":{\"anthropic@\":\"labels\"}}",
  ])
  func `a file that cannot be understood allows nothing`(text: String) throws {
    let (file, folder) = Self.file()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try file.write(PrivacySettings())
    try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: PrivacyFileError.unreadable(file.path)) { try file.settings() }
  }
}
