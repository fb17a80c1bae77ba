import Foundation
import Testing

@testable import SessionPix

struct WorkerRequestTests {
  private static func decoded(_ json: String) throws -> WorkerRequest {
    try JSONDecoder().decode(WorkerRequest.self, from: Data(json.utf8))
  }

  @Test func `a request names its results by the photo's own name`() throws {
    let request = try Self.decoded(#"{"id": "1", "path": "in/IMG 1.heic", "more": 1}"#)
    #expect(request.name == PhotoPath("IMG 1.heic"))
    #expect(try Self.decoded(#"{"id":"1","path":"x","output":"a/b"}"#).name == PhotoPath("a/b"))
  }

  @Test(arguments: [[UInt8]("a%é".utf8), [0x61, 0xFF, 0x25], Array("plain".utf8)])
  func `a path survives its way, whatever its bytes`(bytes: [UInt8]) throws {
    for output in [nil, PhotoPath(bytes: [0xFE]), PhotoPath("é")] {
      let request = WorkerRequest(id: "1", path: PhotoPath(bytes: bytes), output: output)
      let json = try JSONEncoder().encode(request)
      #expect(try JSONDecoder().decode(WorkerRequest.self, from: json) == request)
    }
  }

  @Test(arguments: ["../x", "/x", "a//b", "a/./b", "a/..", "", "x/", "a\0"])
  func `results stay below the output folder`(output: String) {
    let request = WorkerRequest(id: "1", path: PhotoPath("x"), output: PhotoPath(output))
    #expect(!request.staysInside)
  }

  @Test func `lines come whole, however they are cut`() {
    var lines = LineBuffer()
    var found: [String] = []
    for piece in ["a", "b\nc", "\n\nd"] {
      lines.append(Array(piece.utf8))
      while let line = lines.next() { found.append(String(decoding: line, as: UTF8.self)) }
    }
    #expect(found == ["ab", "c", ""])
    #expect(lines.count == 1)
  }
}
