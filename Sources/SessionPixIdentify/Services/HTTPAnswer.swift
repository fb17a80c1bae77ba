/// What a server answered.
struct HTTPAnswer: Sendable {
  let status: Int
  /// Names in small letters.
  let headers: [String: String]
  let body: [UInt8]
}
