import Foundation

@testable import SessionPixIdentify

/// The schemas that are checked in: what the services document, and what a verdict is.
enum RequestSchema {
  static func faults(_ body: JSONValue, _ definition: String) -> [String] {
    guard let root = published("requests.schema.json") else { return ["it cannot be read"] }
    return JSONSchema(root).faults(in: body, by: definition)
  }

  /// What in a verdict is not as `verdict.schema.json` wants it.
  static func faults(inVerdict verdict: JSONValue) -> [String] {
    guard let root = published("verdict.schema.json") else { return ["it cannot be read"] }
    return JSONSchema(root).faults(in: verdict)
  }

  private static func published(_ name: String) -> JSONValue? {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(name)
    return (try? Data(contentsOf: file)).flatMap { try? JSONValue(parsing: $0) }
  }
}
