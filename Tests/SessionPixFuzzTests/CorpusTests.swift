import Foundation
import Testing

/// Inputs that libFuzzer found worth keeping, each of which reaches code that the others do not, and those that once
/// brought a target down.
struct CorpusTests {
  private static func inputs(of target: FuzzTarget) throws -> [URL] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus/\(target.rawValue)")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `each input of the corpus is read to the end, and what is said of it holds`(
    target: FuzzTarget
  ) throws {
    let inputs = try Self.inputs(of: target)
    #expect(inputs.count > 10)
    for input in inputs {
      let fault = target.fault(with: [UInt8](try Data(contentsOf: input)))
      #expect(fault == nil, "\(input.lastPathComponent)")
    }
    #expect(target.fault(with: []) == nil)
  }

  @Test func `the corpus is small`() throws {
    let bytes = try FuzzTarget.allCases.flatMap(Self.inputs).map {
      try Data(contentsOf: $0).count
    }
    #expect(bytes.reduce(0, +) < 1 << 20)
  }
}
