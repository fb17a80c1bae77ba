/// As much of JSON Schema (draft 2020-12) as answers and requests are checked by: types, required and known members,
/// items and their number, enumerations, constants, lengths of strings, bounds, alternatives (`anyOf`) and references to `$defs`.
public struct JSONSchema: Hashable, Sendable {
  /// The schema itself.
  public let root: JSONValue

  /// A schema from its JSON.
  public init(_ root: JSONValue) {
    self.root = root
  }

  /// What in the value is not as the schema wants it, each with its place; empty where all is well.
  public func faults(in value: JSONValue) -> [String] {
    faults(value, root, at: "")
  }

  /// The same by one of the schema's `$defs`.
  public func faults(in value: JSONValue, by definition: String) -> [String] {
    faults(value, .object(["$ref": .string("#/$defs/\(definition)")]), at: "")
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    if let reference = schema["$ref"]?.string {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let definition = root["$defs"]?[name] else { return ["the schema has no \(name)"] }
      return faults(value, definition, at: place)
    }
    let shown = place.isEmpty ? "the value" : place
    if let type = schema["type"]?.string, !value.is(type) { return ["\(shown) is no \(type)"] }
    if let constant = schema["const"], value != constant {
      return ["\(shown) is not \(constant.text)"]
    }
    if let values = schema["enum"]?.array, !values.contains(value) {
      return ["\(shown) is none of \(JSONValue.array(values).text)"]
    }
    if let choices = schema["anyOf"]?.array,
      !choices.contains(where: { faults(value, $0, at: place).isEmpty })
    {
      return ["\(shown) fits none of the alternatives"]
    }
    return bounds(value, schema, shown) + members(value, schema, at: place)
      + items(value, schema, at: place)
  }

  private func bounds(_ value: JSONValue, _ schema: JSONValue, _ shown: String) -> [String] {
    var found: [String] = []
    func check(_ number: Double?, _ least: String, _ most: String, _ what: String) {
      guard let number else { return }
      if let bound = schema[least]?.double, number < bound {
        found.append("\(shown) \(what) less than \(least)")
      }
      if let bound = schema[most]?.double, number > bound {
        found.append("\(shown) \(what) more than \(most)")
      }
    }
    check(value.double, "minimum", "maximum", "is")
    check(value.string.map { Double($0.count) }, "minLength", "maxLength", "has")
    check(value.array.map { Double($0.count) }, "minItems", "maxItems", "has")
    return found
  }

  private func members(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let members) = value else { return [] }
    let prefix = place.isEmpty ? "" : place + "."
    let required = schema["required"]?.array?.compactMap(\.string) ?? []
    var found = required.filter { members[$0] == nil }.map { "\(prefix)\($0) is missing" }
    for (name, content) in members.sorted(by: { $0.key < $1.key }) {
      if let known = schema["properties"]?[name] {
        found += faults(content, known, at: prefix + name)
      } else if schema["additionalProperties"] == .bool(false) {
        found.append("\(prefix)\(name) is not in the schema")
      }
    }
    return found
  }

  private func items(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard let values = value.array, let inner = schema["items"] else { return [] }
    return values.enumerated().flatMap { faults($1, inner, at: "\(place)[\($0)]") }
  }
}

extension JSONValue {
  fileprivate var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  fileprivate func `is`(_ type: String) -> Bool {
    switch (type, self) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
      ("integer", .integer), ("number", .integer), ("number", .number), ("null", .null):
      true
    default: false
    }
  }
}
