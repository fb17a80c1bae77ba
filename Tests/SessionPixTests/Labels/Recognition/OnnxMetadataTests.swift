import Testing

@testable import SessionPix

struct OnnxMetadataTests {
  static func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    variable(UInt64(number << 3 | 2)) + variable(UInt64(content.count)) + content
  }

  static func variable(_ value: UInt64) -> [UInt8] {
    var (rest, bytes) = (value, [UInt8]())
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
    return bytes
  }

  static func pair(_ key: String, _ value: String) -> [UInt8] {
    field(14, field(1, Array(key.utf8)) + field(2, Array(value.utf8)))
  }

  @Test func `pairs are found behind other fields`() {
    let graph = Self.field(7, [UInt8](repeating: 0xFF, count: 300))
    let version = Self.variable(1 << 3) + Self.variable(8)
    let fixed = Self.variable(9 << 3 | 1) + [UInt8](repeating: 1, count: 8)
    let file = version + graph + fixed + Self.pair("character", "A\nB") + Self.pair("k", "")
    let metadata = OnnxMetadata(file)
    #expect(metadata["character"] == "A\nB" && metadata["k"] == "" && metadata["z"] == nil)
  }

  @Test func `a file that lies about its lengths ends early`() {
    let pair = Self.pair("character", "A")
    for count in 0..<pair.count {
      #expect(OnnxMetadata(Array(pair.prefix(count)))["character"] == nil)
    }
    let huge = Self.variable(14 << 3 | 2) + Self.variable(.max) + [1, 2]
    #expect(OnnxMetadata(huge)["character"] == nil)
    #expect(OnnxMetadata([UInt8](repeating: 0xFF, count: 50))["character"] == nil)
  }

  @Test func `the recogniser carries its characters`() throws {
    let onnx = try ModelFolder.located().content(of: "ppocrv6-small-recognition")
    let characters = try #require(OnnxMetadata(onnx)["character"]).split(separator: "\n")
    #expect(characters.contains("A") && characters.contains("9"))
  }
}
