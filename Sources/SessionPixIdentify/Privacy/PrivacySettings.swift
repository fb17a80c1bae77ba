import Foundation
import SessionPix

/// What a person allows, as one small file that can be read.
public struct PrivacySettings: Codable, Hashable, Sendable {
  /// The name and version of this format.
  public static let schemaName = "sessionpix.privacy/2"
  /// The version with one tier for all recipients, which is still read.
  private static let earlierSchema = "sessionpix.privacy/1"

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

  /// What may be kept of what was derived from photos.
  public enum Keep: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing at all.
    case nothing
    /// Records, answers and verdicts, and no images.
    case findings
    /// Images, too.
    case everything
  }

  /// Always ``schemaName``.
  public var schema = PrivacySettings.schemaName
  /// What may be read from photos. The default is serial numbers, too.
  public var read = Tier.serials
  /// What may be sent to whom; nothing to those who are missing. The default is nothing to anybody.
  public var send: [Recipient: Tier] = [:]
  /// What may be kept for good; ``Forgetting`` and ``ImageRemoval`` remove the rest. The default is everything.
  public var keep = Keep.everything
  /// How many days the rest may be kept, too; nil for none.
  public var keepDays: Int?

  /// The settings as described at each property.
  public init() {}

  /// Reads an object of this version or of the one before; a member that is missing allows what it allows by default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decode(String.self, forKey: .schema)
    read = try container.decodeIfPresent(Tier.self, forKey: .read) ?? .serials
    keepDays = try container.decodeIfPresent(Int.self, forKey: .keepDays)
    // A number of days alone is for everything.
    keep =
      try container.decodeIfPresent(Keep.self, forKey: .keep)
      ?? (keepDays == nil ? .everything : .nothing)
    switch version {
    case Self.schemaName:
      send = try container.decodeIfPresent([Recipient: Tier].self, forKey: .send) ?? [:]
    case Self.earlierSchema:
      let tier = try container.decodeIfPresent(Tier.self, forKey: .send) ?? .nothing
      let to = try container.decodeIfPresent(Set<Recipient>.self, forKey: .to) ?? []
      send = Dictionary(uniqueKeysWithValues: to.map { ($0, tier) })
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "another version")
    }
  }

  /// Writes the object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(read, forKey: .read)
    try container.encode(send, forKey: .send)
    try container.encode(keep, forKey: .keep)
    try container.encodeIfPresent(keepDays, forKey: .keepDays)
  }

  private enum CodingKeys: String, CodingKey {
    case schema
    case read
    case send
    case to
    case keep
    case keepDays
  }

  /// The services, and all others who are named, by name.
  public var recipients: [Recipient] {
    Recipient.services
      + send.keys.filter { $0.host != nil }.sorted { $0.rawValue < $1.rawValue }
  }

  /// What may leave to a recipient: no more than may be read, or nobody knows what to hide.
  public func tier(for recipient: Recipient) -> Tier { min(read, send[recipient] ?? .nothing) }

  /// Whether anything may be sent to a service.
  public func allows(sendingTo recipient: Recipient) -> Bool { tier(for: recipient) > .nothing }

  /// Whether serial numbers may be sent to a service.
  public func allowsSerials(to recipient: Recipient) -> Bool { tier(for: recipient) == .serials }
}
