import Foundation
import Testing

@testable import SessionPix

struct ModelFolderTests {
  /// A folder of its own with these files, removed afterwards.
  static func withFolder(_ files: [String: [UInt8]], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    try body(folder.path)
  }

  @Test func `a folder that does not exist is named`() {
    #expect(throws: SetupError.modelsMissing(searched: ["/nowhere"])) {
      try ModelFolder.located("/nowhere")
    }
  }

  @Test func `an empty variable counts as unset`() {
    #expect(ModelFolder.standardPath(in: ["SESSIONPIX_MODELS": "/a"]) == "/a")
    #expect(ModelFolder.standardPath(in: ["SESSIONPIX_MODELS": ""]) == ModelFolder.perMachinePath)
    #expect(ModelFolder.standardPath(in: [:]) == ModelFolder.perMachinePath)
  }

  @Test func `a missing and a damaged model are told apart`() throws {
    try Self.withFolder(["centerface.onnx": [1, 2, 3]]) { path in
      let folder = try ModelFolder.located(path)
      #expect(
        throws: SetupError.modelDamaged(name: "centerface", path: path + "/centerface.onnx")
      ) {
        try folder.content(of: "centerface")
      }
      #expect {
        try folder.content(of: "ppocrv6-small-detection")
      } throws: {
        if case .modelMissing(let name, _)? = $0 as? SetupError {
          name == "ppocrv6-small-detection"
        } else {
          false
        }
      }
      #expect {
        try folder.content(of: "unheard-of")
      } throws: {
        if case .fileInvalid? = $0 as? SetupError { true } else { false }
      }
    }
  }

  @Test func `without its models there is no pipeline`() throws {
    try Self.withFolder([:]) { path in
      let folder = try ModelFolder.located(path)
      #expect(throws: SetupError.self) { try Pipeline.standard(models: folder) }
    }
  }

  @Test func `the manifest is whole`() throws {
    let manifest = try ModelManifest.embedded()
    let packages = Set(manifest.packages.map(\.name))
    #expect(Set(manifest.files.map(\.name)).count == manifest.files.count)
    for file in manifest.files {
      #expect(file.sha256.count == 64 && file.sha256.allSatisfy(\.isHexDigit))
      #expect(packages.contains(file.package), "\(file.name) comes from no known package")
      #expect(file.bytes > 0 && !file.licence.isEmpty && !file.purpose.isEmpty)
    }
  }

  @Test func `every set-up error says what to do`() {
    let errors: [SetupError] = [
      .modelsMissing(searched: ["/a"]), .modelMissing(name: "m", path: "/a/m"),
      .modelDamaged(name: "m", path: "/a/m"), .modelNotLoaded(name: "m", reason: "r"),
      .tesseractNotStarted(reason: "r"),
    ]
    for error in errors {
      let sentence = "\(error)"
      #expect(
        ["make setup", "doctor", "apt-get install"].contains { sentence.contains($0) },
        "\(sentence)")
    }
  }
}
