extension PrivacySettings {
  /// Services that may be asked.
  public enum Service: String, Hashable, Sendable, CaseIterable {
    /// Anthropic's Messages API.
    case anthropic
    /// Amazon Bedrock.
    case bedrock
  }

  /// Who may be sent to: a service, or whoever is at another address that speaks like it.
  ///
  /// A permission for a service is none for a stranger who is given its place by an option or a variable, so that the host
  /// of such an address is a part of the name, as in `anthropic@proxy.example.com`.
  public struct Recipient: RawRepresentable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    /// Anthropic's own service.
    public static let anthropic = Recipient(.anthropic)
    /// Amazon Bedrock.
    public static let bedrock = Recipient(.bedrock)
    /// The services at their own addresses.
    public static let services = PrivacySettings.Service.allCases.map { Recipient($0) }

    /// The service that it is, or speaks like.
    public let service: PrivacySettings.Service
    /// The host, in small letters; nil where that is the service's own, or this machine.
    public let host: String?

    private init(_ service: PrivacySettings.Service) {
      self.service = service
      host = nil
    }

    /// Whoever is at a host.
    public init(_ service: PrivacySettings.Service, at host: String) {
      let host = host.lowercased()
      self.service = service
      self.host = Endpoint.isLocal(host) || service.owns(host) ? nil : host
    }

    /// A recipient by its name: `anthropic`, `bedrock`, or one of them with `@` and a host; nil where that is none.
    public init?(rawValue: String) {
      let parts = rawValue.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      guard let service = parts.first.flatMap({ PrivacySettings.Service(rawValue: String($0)) })
      else { return nil }
      guard parts.count > 1 else {
        self.init(service)
        return
      }
      let marks: Set<Character> = ["-", ".", "_", ":", "[", "]"]
      guard !parts[1].isEmpty,
        parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) })
      else { return nil }
      self.init(service, at: String(parts[1]))
    }

    /// The name.
    public var rawValue: String { service.rawValue + (host.map { "@" + $0 } ?? "") }
  }
}

extension PrivacySettings.Service {
  /// Whether a host is the service's own. Of Amazon's hosts that is Bedrock Runtime alone, in a region or in a private network
  /// there ("Amazon Bedrock endpoints and quotas", AWS General Reference): others belong to their customers.
  fileprivate func owns(_ host: String) -> Bool {
    switch self {
    case .anthropic: host == "api.anthropic.com"
    case .bedrock:
      host.wholeMatch(
        of:
          /(vpce-[a-z0-9-]+\.)?bedrock-runtime(-fips)?\.[a-z]+(-[a-z]+)+-[0-9]+\.(vpce\.)?amazonaws\.com(\.cn)?/
      ) != nil
    }
  }
}
