import Foundation
import TestSupport
import Testing

/// Who can open a connection.
struct NetworkingTests {
  private static func built(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: BuiltProduct.path(name)))
  }

  @Test func `the library that sees pixels links no networking`() throws {
    let word = Data("FoundationNetworking".utf8)
    // The benchmark links SessionPix alone, the tool links the client, too.
    #expect(try Self.built("sessionpix-bench").range(of: word) == nil)
    #expect(try Self.built("sessionpix").range(of: word) != nil)
  }
}
