import Foundation
import SessionPix
import SessionPixIdentify

/// What the user allows; asked once on a terminal, and never assumed.
struct Consent {
  let console: Console
  let file = PrivacyFile(ProcessInfo.processInfo.environment)

  /// The settings, with which something may be sent to this service.
  func settings(for recipient: PrivacySettings.Recipient) throws -> PrivacySettings {
    let settings = try file.settings()
    if settings.allows(sendingTo: recipient) { return settings }
    guard console.isConversation else {
      throw IdentifyRefusal.notAllowed(recipient, file: file.path)
    }
    console.message(
      """
      Nothing may be sent to \(recipient.rawValue) yet. You can allow redacted overviews and label crops with
        labels   brand and model; serial numbers are painted over
        serials  serial numbers, too
      The answer is kept in \(file.path); `sessionpix privacy revoke` takes it back.
      """)
    let tier = console.answer(to: "What may be sent: nothing, labels or serials?")
      .flatMap { PrivacySettings.Tier(rawValue: $0) }
    guard let tier, tier > .nothing else {
      throw IdentifyRefusal.notAllowed(recipient, file: file.path)
    }
    var allowed = settings
    allowed.send = tier
    allowed.to.insert(recipient)
    try file.write(allowed)
    return allowed
  }
}
