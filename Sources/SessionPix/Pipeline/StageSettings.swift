/// What a stage stores, as far as it is plain: numbers, words and choices, also those of its detectors and readers.
///
/// They are found by looking, so that no setting can be left out of the fingerprint. Networks and catalogs are not looked
/// into: their digests stand in the fingerprint by themselves.
struct StageSettings: Encodable {
  /// Values lie so deep at most: a detector's threshold lies two below the stage.
  private static let deepest = 5
  /// Of a list the kinds of so many elements are named, as of rules.
  private static let longest = 16

  let name: String
  /// By the names of the properties that lead to a value.
  private(set) var values: [String: String] = [:]

  init(of stage: any Stage) {
    name = stage.name
    look(at: stage, "\(type(of: stage))", depth: 0)
  }

  private mutating func look(at value: Any, _ path: String, depth: Int) {
    if let plain = Self.plain(value) {
      values[path] = plain
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .struct, .tuple:
      values[path] = "\(type(of: value))"
      guard depth < Self.deepest else { return }
      for (index, child) in mirror.children.enumerated() {
        look(at: child.value, "\(path).\(child.label ?? "\(index)")", depth: depth + 1)
      }
    case .optional:
      if let content = mirror.children.first?.value {
        look(at: content, path, depth: depth)
      } else {
        values[path] = "none"
      }
    case .enum: values[path] = "\(value)"
    case .collection:
      let kinds = mirror.children.prefix(Self.longest).map { "\(type(of: $0.value))" }
      values[path] = kinds.joined(separator: " ")
    default: values[path] = "\(type(of: value))"
    }
  }

  private static func plain(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let isSo as Bool: "\(isSo)"
    case let number as any BinaryInteger: "\(number)"
    case let number as any BinaryFloatingPoint: "\(number)"
    default: nil
    }
  }
}
