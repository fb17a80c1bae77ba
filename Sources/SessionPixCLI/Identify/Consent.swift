import Foundation
import SessionPix
import SessionPixIdentify

/// What the user allows; asked once on a terminal, and never assumed.
struct Consent {
  let console: Console
  let file = PrivacyFile(ProcessInfo.processInfo.environment)

  /// The settings, with which something may be sent to this service.
  func settings(for recipient: PrivacySettings.Recipient) throws -> PrivacySettings {
    var settings = try file.settings()
    // No answer could change that: what may not be read may not be sent.
    guard settings.read > .nothing else { throw IdentifyRefusal.nothingRead(file: file.path) }
    if !settings.allows(sendingTo: recipient) {
      settings.send[recipient] = try tier(for: recipient)
      try file.write(settings)
    }
    return settings
  }

  /// What the person says may be sent to this service, and to no other.
  private func tier(
    for recipient: PrivacySettings.Recipient
  ) throws(IdentifyRefusal) -> PrivacySettings.Tier {
    guard console.isConversation else { throw .notAllowed(recipient, file: file.path) }
    console.message(
      """
      Nothing may be sent to \(recipient.rawValue) yet.\(Self.warning(of: recipient)) You can allow redacted overviews and label crops with
        labels   brand and model; serial numbers are painted over
        serials  serial numbers, too
      The answer is for \(recipient.rawValue) alone. It is kept in \(file.path);
      `sessionpix privacy revoke` takes it back.
      """)
    let answer = console.answer(to: "What may be sent: nothing, labels or serials?")
    guard let tier = answer.flatMap({ PrivacySettings.Tier(rawValue: $0) }), tier > .nothing else {
      throw .notAllowed(recipient, file: file.path)
    }
    return tier
  }

  /// What is said of an address that is not the service's own.
  private static func warning(of recipient: PrivacySettings.Recipient) -> String {
    guard let host = recipient.host else { return "" }
    return " That is no address of \(recipient.service.rawValue)'s own: who runs \(host)"
      + " gets the images and your key."
  }
}
