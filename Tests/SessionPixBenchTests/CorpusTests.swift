import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct CorpusTests {
  private static let seeds = [
    Corpus.Seed(name: "a.jpg", bytes: (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
    Corpus.Seed(name: "b.png", bytes: (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 11) }),
  ]

  private static func files(_ number: UInt64) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    Corpus.files(of: seeds, count: 240, number: number) { name, _, bytes in files[name] = bytes }
    return files
  }

  @Test func `the same seed gives the same files, another one gives others`() {
    let files = Self.files(1)
    #expect(files.count == 240)
    #expect(files == Self.files(1))
    #expect(files != Self.files(2))
  }

  @Test(arguments: Mutation.allCases)
  func `each kind of damage is there for each file, and does damage`(kind: Mutation) {
    for seed in Self.seeds {
      let damaged = Self.files(1).filter { $0.key.hasSuffix("-\(kind)-\(seed.name)") }.map(\.value)
      #expect(damaged.count == 20)
      // Noise may be what was there before.
      #expect(damaged.count { $0 != seed.bytes } >= 18)
      #expect(damaged.allSatisfy { $0.count <= 5000 })
      let lengths = damaged.count { $0.count == seed.bytes.count }
      #expect([.bits, .hole, .number].contains(kind) ? lengths == 20 : lengths < 5)
    }
  }

  @Test func `copies of a folder's files are written and counted`() throws {
    let scratch = try Scratch()
    for seed in Self.seeds {
      _ = try scratch.file(seed.name, String(decoding: seed.bytes.map { $0 & 0x7F }, as: UTF8.self))
    }
    let results = try Scratch()
    let output = results.folder.path
    let corpus = Corpus([
      "corpus", scratch.folder.path, "--into", output, "--count", "24", "--seed", "3",
    ])
    let counts = try #require(try corpus?.write())
    #expect(counts == Dictionary(uniqueKeysWithValues: Mutation.allCases.map { ($0.rawValue, 4) }))
    #expect(try FileManager.default.contentsOfDirectory(atPath: output).count == 24)
    #expect(Corpus(["corpus", "in"]) == nil && Corpus(["corpus", "in", "--into"]) == nil)
  }
}
