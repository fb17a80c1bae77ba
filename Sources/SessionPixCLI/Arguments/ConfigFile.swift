import SessionPix
import SessionPixIdentify

/// Options that need not be typed: a JSON object whose names are those of the options.
///
///     {"output": "out", "tier": "high", "jobs": 2, "master": true, "exclude": ["*.png", "old/*"]}
struct ConfigFile: Sendable {
  /// Larger ones are not ours.
  private static let largest = 1 << 20

  let path: PhotoPath
  /// As they would stand on a command line: more than one value where a list was given.
  let settings: [String: [PhotoPath]]
  /// Names whose value is neither a text nor a number, truth value or list of texts.
  private let misshapen: [String]

  /// Reads a file.
  init(at path: PhotoPath) throws(ConfigError) {
    var limits = DecodeLimits()
    limits.bytes = Self.largest
    let content: [UInt8]
    do throws(PhotoError) {
      content = try PhotoSource.file(path).content(limits: limits)
    } catch {
      throw .unreadable(path, reason: error.description)
    }
    try self.init(content, at: path)
  }

  /// Reads the content of a file.
  init(_ content: [UInt8], at path: PhotoPath) throws(ConfigError) {
    guard case .object(let members) = try? JSONValue(parsing: content) else {
      throw .notAnObject(path)
    }
    self.path = path
    settings = members.compactMapValues { Self.values($0) }
    misshapen = members.filter { Self.values($0.value) == nil }.keys.sorted()
  }

  /// What is wrong with it, by the options that there are.
  func faults(by options: [OptionDeclaration]) -> [ArgumentFault] {
    let names = options.map(\.name)
    let faults = settings.sorted { $0.key < $1.key }.compactMap { name, values in
      guard let option = options.first(where: { $0.name == name }) else {
        return ArgumentFault.unknownOption(
          name, nearest: Spelling.nearest(to: name, among: names))
      }
      if values.count != 1, !option.isRepeatable { return ArgumentFault.givenTwice(option) }
      return values.first { !option.accepts($0) }.map { .badValue(option, given: $0) }
    }
    return faults + misshapen.map { .misshapen($0) }
  }

  private static func values(_ value: JSONValue) -> [PhotoPath]? {
    switch value {
    case .string(let text): text.contains("\0") ? nil : [PhotoPath(text)]
    case .bool(let truth): [PhotoPath("\(truth)")]
    case .integer(let number): [PhotoPath("\(number)")]
    case .number(let number): [PhotoPath("\(number)")]
    case .array(let elements):
      elements.contains { $0.string?.contains("\0") ?? true }
        ? nil : elements.compactMap(\.string).map { PhotoPath($0) }
    case .null, .object: nil
    }
  }
}
