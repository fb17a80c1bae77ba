import Foundation
import Testing

/// Who can open a connection.
struct NetworkingTests {
  private static func built(_ name: String) throws -> Data {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let started = URL(fileURLWithPath: CommandLine.arguments[0])
    let files = [own, started, Bundle.main.bundleURL]
      .map { $0.deletingLastPathComponent().appendingPathComponent(name) }
    let file = try #require(files.first { FileManager.default.fileExists(atPath: $0.path) })
    return try Data(contentsOf: file)
  }

  @Test func `the library that sees pixels links no networking`() throws {
    let word = Data("FoundationNetworking".utf8)
    // The benchmark links SessionPix alone, the tool links the client, too.
    #expect(try Self.built("sessionpix-bench").range(of: word) == nil)
    #expect(try Self.built("sessionpix").range(of: word) != nil)
  }
}
