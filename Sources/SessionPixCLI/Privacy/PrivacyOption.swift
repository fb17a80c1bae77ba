import SessionPix
import SessionPixIdentify

/// The options of `privacy`.
enum PrivacyOption {
  static let read = Option.choice(
    "read", of: PrivacySettings.Tier.self,
    help: "With `set`: what may be read from photos. With labels, serial numbers are painted over.")
  static let send = Option.choice(
    "send", of: PrivacySettings.Tier.self,
    help: "With `set`: what may be sent to those --to names, and to no other.")
  static let to = Option<Set<PrivacySettings.Recipient>?>(
    "to", value: "NAME,NAME",
    help:
      "With `set`: to whom: anthropic, bedrock or both; at another address of `identify --endpoint` by its host, as"
      + " anthropic@proxy.example.com.",
    standard: nil,
    expected: "anthropic, bedrock, or both with a comma, each with @HOST for another address"
  ) { text in
    let names = text.text.split(separator: ",").map(String.init)
    let known = names.compactMap { PrivacySettings.Recipient(rawValue: $0) }
    return known.isEmpty || known.count < names.count ? nil : .some(Set(known))
  }
  static let keep = Option.choice(
    "keep", of: PrivacySettings.Keep.self,
    help: "With `set`: what `expire` leaves of what was derived; findings are all but images.")
  static let keepDays = Option<Int>.integer(
    "keep-days", in: 0...36_500, standard: 0,
    help:
      "With `set`: how long `expire` leaves the rest, too; without --keep the rest is everything, and 0 keeps it for"
      + " good.")
  static let folder = Option<PhotoPath?>.folder(
    "in", help: "With `forget`, `expire` and `export`: the output folder of `process`.")
  static let all = Option<Bool>.flag("all", help: "With `forget`: all photos of the folder.")
  static let output = Option<PhotoPath?>.file(
    "output", short: "o",
    help: "With `export`: the tar archive to be made, outside of the folder; nothing is replaced.")

  static let declarations = [
    read.declaration, send.declaration, to.declaration, keep.declaration, keepDays.declaration,
    folder.declaration, all.declaration, output.declaration,
  ]
}
