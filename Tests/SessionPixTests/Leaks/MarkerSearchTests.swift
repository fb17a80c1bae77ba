import Foundation
import Testing

@testable import SessionPix

struct MarkerSearchTests {
  private static let word = "ZqsomethingWj"

  @Test func `a word is found however it is coded`() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(Self.word.utf8)
    let around = Array("before \(Self.word) behind".utf8)
    let coded: [String: [UInt8]] = [
      "plain": around, "utf-16": around.flatMap { [0, $0] },
      "percent": around.flatMap { Array("%\(String($0, radix: 16))".utf8) },
      "json": bytes.flatMap { Array("\\u00\(String($0, radix: 16))".utf8) },
      "html": bytes.flatMap { Array("&#\($0);".utf8) },
      "hexadecimal": Array("f".utf8) + bytes.flatMap { Array(String($0, radix: 16).utf8) },
      "base64": Array(Data(around).base64EncodedData(options: .lineLength64Characters)),
      "deflate": [1, 2] + PNGPicture.packed(around) + [3],
      "deflate in base64": Array(Data([9] + PNGPicture.packed(around)).base64EncodedData()),
    ]
    for (name, bytes) in coded { try folder.write(bytes, to: name) }
    try folder.write([1], to: "deep/a \(Self.word).txt")
    try folder.write(Array("something else".utf8), to: "deep/nothing")
    let hits = try MarkerSearch.hits(of: [Self.word, "ZqotherWj"], in: folder.path.text)
    let expected = coded.keys.map { MarkerSearch.Hit(word: Self.word, file: $0, coding: $0) }
    let name = MarkerSearch.Hit(
      word: Self.word, file: "deep/a \(Self.word).txt", coding: "name")
    #expect(hits == Set(expected + [name]))
  }
}
