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
