import Foundation

/// What is asked of a server.
struct HTTPRequest: Sendable {
  var method = "POST"
  let url: URL
  var headers: [String: String] = [:]
  var body: [UInt8] = []
}
