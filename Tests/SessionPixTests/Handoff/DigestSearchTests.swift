import Testing

@testable import SessionPix

struct DigestSearchTests {
  private static let digest = SHA256.hexadecimal(of: [1, 2, 3])

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 5000])
  func `a digest is found wherever in a run of digits it stands`(digits: Int) throws {
    let folder = try TemporaryFolder()
    let run = String(repeating: "f", count: digits)
    try folder.write(Array("x\(run)\(Self.digest)".utf8), to: "end")
    try folder.write(Array("\(Self.digest)\(run)x".utf8), to: "start")
    try folder.write(Array("\(run)\(Self.digest.dropLast()) \(run)".utf8), to: "none")
    let search = DigestSearch(for: [Self.digest])
    #expect(try search.first(in: folder["end"]) == Self.digest)
    #expect(try search.first(in: folder["start"]) == Self.digest)
    #expect(try search.first(in: folder["none"]) == nil)
  }
}
