import Foundation
import Testing

@testable import SessionPixIdentify

struct SignatureV4Tests {
  /// Of AWS' own test suite for Signature Version 4 (`aws-sig-v4-test-suite`).
  struct Published: Sendable {
    let name: String
    var method = "GET"
    var path = "/"
    var query = ""
    var headers: [String: String] = [:]
    var body = ""
    let signature: String
  }

  static let published = [
    Published(
      name: "get-vanilla",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    Published(
      name: "post-vanilla", method: "POST",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    Published(
      name: "get-unreserved",
      path: "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
      signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    Published(
      name: "get-slashes", path: "//example//",
      signature: "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
    Published(
      name: "get-vanilla-query-order-key-case", query: "Param2=value2&Param1=value1",
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    Published(
      name: "get-vanilla-query-order-value", query: "Param1=value2&Param1=value1",
      signature: "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"),
    Published(
      name: "get-vanilla-utf8-query", query: "%E1%88%B4=bar",
      signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    Published(
      name: "get-header-value-trim",
      headers: ["My-Header1": " value1", "My-Header2": "\"a   b   c\""],
      signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    Published(
      name: "post-x-www-form-urlencoded", method: "POST",
      headers: ["Content-Type": "application/x-www-form-urlencoded"], body: "Param1=value1",
      signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
  ]

  @Test(arguments: published)
  func `a published request has its published signature`(vector: Published) throws {
    let signature = SignatureV4(
      credentials: AWSCredentials(
        accessKeyID: "AKIDEXAMPLE",
        secretAccessKey: Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")),
      region: "us-east-1", service: "service")
    let date = try Date("2015-08-30T12:36:00Z", strategy: .iso8601)
    let headers = signature.headers(
      for: .init(
        method: vector.method, host: "example.amazonaws.com", path: vector.path,
        query: vector.query, headers: vector.headers, body: Array(vector.body.utf8)), at: date)
    #expect(headers["authorization"]?.hasSuffix("Signature=\(vector.signature)") == true)
  }

  @Test func `220 generated requests are signed as botocore signs them`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("signatures.jsonl")
    let date = try Date("2026-11-21T12:34:56Z", strategy: .iso8601)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 220)
    var others: [String] = []
    for line in lines {
      let vector = try JSONValue(parsing: line.utf8)
      func text(_ name: String) throws -> String { try #require(vector[name]?.string) }
      var headers: [String: String] = [:]
      if case .object(let given) = vector["headers"] ?? .null {
        headers = given.compactMapValues(\.string)
      }
      let signature = SignatureV4(
        credentials: AWSCredentials(
          accessKeyID: try text("id"), secretAccessKey: Secret(try text("secret")),
          sessionToken: vector["token"]?.string.map { Secret($0) }),
        region: try text("region"), service: "bedrock")
      let made = signature.headers(
        for: .init(
          method: "POST", host: try text("host"), path: try text("path"),
          query: try text("query"), headers: headers, body: Array(try text("body").utf8)), at: date)
      let expected = try text("authorization")
      if made["authorization"] != expected { others.append(try text("path")) }
    }
    #expect(others == [], "paths of requests that are signed in another way")
  }
}
