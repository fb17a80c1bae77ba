import Foundation

@testable import SessionPixIdentify

/// `requests.schema.json`: what the services document.
enum RequestSchema {
  static func faults(_ body: JSONValue, _ definition: String) -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("requests.schema.json")
    guard let data = try? Data(contentsOf: file), let root = try? JSONValue(parsing: data) else {
      return ["requests.schema.json cannot be read"]
    }
    return JSONSchema(root).faults(in: body, by: definition)
  }
}
