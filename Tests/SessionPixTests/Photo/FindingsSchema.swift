import Foundation
import Testing

@testable import SessionPix

/// As much of JSON Schema (draft 2020-12) as `findings.schema.json` uses: types, required and known
/// properties, items, enumerations, constants, bounds and references to `$defs`.
struct FindingsSchema {
  private let root: [String: Any]

  static func published() throws -> FindingsSchema {
    let file = SamplePhotos.repository.appendingPathComponent("findings.schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return FindingsSchema(root: try #require(json as? [String: Any]))
  }

  /// A record as a JSON object.
  static func object(_ findings: Findings) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(findings))
    return try #require(json as? [String: Any])
  }

  /// What in the record is not as the schema wants it; empty where all is well.
  func faults(in record: [String: Any]) -> [String] {
    faults(record, root, at: "")
  }

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last.map(String.init) {
      let definitions = root["$defs"] as? [String: [String: Any]]
      return faults(value, definitions?[name] ?? [:], at: path)
    }
    if let type = schema["type"] as? String, !Self.is(value, type) {
      return ["\(path) is no \(type)"]
    }
    var found: [String] = []
    if let constant = schema["const"] as? String, value as? String != constant {
      found.append("\(path) is not \(constant)")
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
      found.append("\(path) is none of the values")
    }
    if let number = value as? Double {
      if let least = schema["minimum"] as? Double, number < least {
        found.append("\(path) is small")
      }
      if let most = schema["maximum"] as? Double, number > most { found.append("\(path) is large") }
    }
    return found + faultsOfObject(value, schema, at: path) + faultsOfArray(value, schema, at: path)
  }

  private func faultsOfObject(
    _ value: Any, _ schema: [String: Any], at path: String
  ) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let prefix = path.isEmpty ? "" : path + "."
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    var found = required.filter { object[$0] == nil }.map { "\(prefix)\($0) is missing" }
    for (key, content) in object {
      if let inner = known[key] ?? schema["additionalProperties"] as? [String: Any] {
        found += faults(content, inner, at: prefix + key)
      } else {
        found.append("\(prefix)\(key) is not in the schema")
      }
    }
    return found
  }

  private func faultsOfArray(
    _ value: Any, _ schema: [String: Any], at path: String
  ) -> [String] {
    guard let array = value as? [Any] else { return [] }
    var found: [String] = []
    if let least = schema["minItems"] as? Int, array.count < least {
      found.append("\(path) is short")
    }
    if let most = schema["maxItems"] as? Int, array.count > most { found.append("\(path) is long") }
    let inner = schema["items"] as? [String: Any] ?? [:]
    return found + array.enumerated().flatMap { faults($1, inner, at: "\(path)[\($0)]") }
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": value is Int
    case "number": value is Double
    default: false
    }
  }
}
