import Foundation
import SessionPix

/// What a person allows, as one small file that can be read.
public struct PrivacySettings: Codable, Hashable, Sendable {
  /// The name and version of this format.
  public static let schemaName = "sessionpix.privacy/1"

  /// How far a permission goes.
  public enum Tier: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing at all.
    case nothing
    /// Brand and model.
    case labels
    /// Serial numbers, too.
    case serials

    /// By how much is allowed.
    public static func < (first: Tier, second: Tier) -> Bool { first.rank < second.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Services that may be sent to.
  public enum Recipient: String, Codable, Hashable, Sendable, CaseIterable {
    /// Anthropic's own service.
    case anthropic
    /// Amazon Bedrock.
    case bedrock
  }

  /// Always ``schemaName``.
  public var schema = PrivacySettings.schemaName
  /// What may be read from photos. The default is serial numbers, too.
  public var read = Tier.serials
  /// What may be sent. The default is nothing.
  public var send = Tier.nothing
  /// To whom. The default is nobody.
  public var to: Set<Recipient> = []
  /// After how many days what was derived from a photo may be removed by ``Forgetting``; nil keeps it. The default is nil.
  public var keepDays: Int?

  /// The settings as described at each property.
  public init() {}

  /// Reads an object; a member that is missing allows what it allows by default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    schema = try container.decode(String.self, forKey: .schema)
    read = try container.decodeIfPresent(Tier.self, forKey: .read) ?? .serials
    send = try container.decodeIfPresent(Tier.self, forKey: .send) ?? .nothing
    to = try container.decodeIfPresent(Set<Recipient>.self, forKey: .to) ?? []
    keepDays = try container.decodeIfPresent(Int.self, forKey: .keepDays)
  }

  /// Writes the object; recipients in alphabetical order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(read, forKey: .read)
    try container.encode(send, forKey: .send)
    try container.encode(to.sorted { $0.rawValue < $1.rawValue }, forKey: .to)
    try container.encodeIfPresent(keepDays, forKey: .keepDays)
  }

  private enum CodingKeys: String, CodingKey {
    case schema
    case read
    case send
    case to
    case keepDays
  }

  /// Whether anything may be sent to a service: something must be allowed to be read, too, or nobody knows what to hide.
  public func allows(sendingTo recipient: Recipient) -> Bool {
    min(read, send) > .nothing && to.contains(recipient)
  }

  /// Whether serial numbers may be sent: they must be allowed to be read, too.
  public var allowsSendingSerials: Bool { min(read, send) == .serials }
}

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
      let settings = try JSONDecoder().decode(PrivacySettings.self, from: data)
      guard settings.schema == PrivacySettings.schemaName else {
        throw PrivacyFileError.unreadable(path)
      }
      return settings
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
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
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

  /// Removes the file, so that the defaults hold again.
  ///
  /// - Throws: ``PrivacyFileError``.
  public func remove() throws(PrivacyFileError) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch CocoaError.fileNoSuchFile {
      return
    } catch {
      throw .notWritten(path, reason: error.localizedDescription)
    }
  }
}

/// Why the settings cannot be used. Nothing is allowed then.
public enum PrivacyFileError: Error, Hashable, Sendable {
  /// The file cannot be read or understood.
  case unreadable(String)
  /// The file cannot be written; the system's own message.
  case notWritten(String, reason: String)
}

extension PrivacyFileError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path):
      "\(path) cannot be understood, so nothing is allowed; correct it, or run `sessionpix privacy revoke`"
    case .notWritten(let path, let reason):
      "\(path) cannot be written (\(reason)); check its permissions"
    }
  }
}
