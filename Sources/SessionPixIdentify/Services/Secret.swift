import Foundation
import SessionPix

/// A key or token. It is never printed: whatever shows it shows a placeholder, and it cannot be encoded.
public struct Secret: Hashable, Sendable {
  /// The text itself, for the one header it belongs to, or the one calculation.
  package let value: String

  /// A secret as it stands.
  init(_ value: String) {
    self.value = value
  }

  /// A secret from its text; white space around it is left out.
  ///
  /// A client drops a header with a line break in silence, or begins another one with it: then photos would leave without a
  /// key, or with somebody else's words.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: Where it stands, for the message.
  /// - Throws: ``CredentialError/noKey(place:)`` where that is not one word of visible ASCII characters.
  public init(_ text: String, from place: String) throws(CredentialError) {
    let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !key.isEmpty, key.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
      throw .noKey(place: place)
    }
    value = key
  }

  /// Reads the secret out of a file that only its owner may read.
  ///
  /// - Parameter path: The file; white space around the secret is left out.
  /// - Throws: ``CredentialError``.
  public init(readingFile path: String) throws(CredentialError) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = attributes[.posixPermissions] as? Int
    else { throw .keyFile(path, reason: "it cannot be found") }
    guard mode & 0o077 == 0 else {
      throw .keyFile(path, reason: "others may read it; run chmod 600 on it")
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .keyFile(path, reason: "it cannot be read as text")
    }
    try self.init(text, from: path)
  }

  /// The text with the secret, wherever it stands, replaced.
  func removed(from text: String) -> String {
    value.isEmpty ? text : text.replacingOccurrences(of: value, with: "[key]")
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A placeholder.
  public var description: String { "[key]" }
  /// A placeholder.
  public var debugDescription: String { description }
  /// Nothing: `dump` shows no part of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why there is no key. Nothing was sent.
public enum CredentialError: Error, Hashable, Sendable {
  /// The file with the key cannot be used.
  case keyFile(String, reason: String)
  /// What stands there is no key.
  case noKey(place: String)
  /// There is no key for this service; where it was looked for.
  case missing(service: String, searched: [String])
  /// A part of the AWS configuration cannot be used.
  case configuration(String)
  /// The address that was given for a service cannot be used.
  case address(reason: String)
}

extension CredentialError: CustomStringConvertible {
  /// One sentence for people: what is missing and what to do.
  public var description: String {
    switch self {
    case .keyFile(let path, let reason):
      "the key file \(path) cannot be used: \(reason)"
    case .noKey(let place):
      "\(place) holds no key on a line of its own; correct it"
    case .missing(let service, let searched):
      "there is no key for \(service); it was looked for in \(searched.joined(separator: ", "))"
    case .configuration(let reason):
      "the AWS configuration cannot be used: \(reason)"
    case .address(let reason):
      "the service's address (--endpoint; for Bedrock also AWS_ENDPOINT_URL and the profile) cannot be used: \(reason)"
    }
  }
}
