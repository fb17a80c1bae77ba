import Foundation
import SessionPix
import Testing

/// A stranger's package that depends on a clone of this repository by its URL.
struct ConsumerPackageTests {
  @Test(.timeLimit(.minutes(60)))
  func `a package that depends on ours by git URL builds and prepares a photo`() throws {
    let folder = try TemporaryFolder()
    let root = URL(fileURLWithPath: folder.path.text)
    let revision = try Self.clone(into: root)
    try Self.write(Self.manifest(root, revision), to: "consumer/Package.swift", in: root)
    try Self.write(Self.program, to: "consumer/Sources/consumer/Consumer.swift", in: root)

    let package = root.appendingPathComponent("consumer")
    let sample = ProjectFiles.sample("phone-metadata.jpg")
    let image = root.path + "/overview.jpg"
    let run = try Self.run(
      ["swift", "run", "--scratch-path", root.path + "/build", "consumer", sample, image],
      in: package, output: root)
    try #require(run.status == 0, "\(run.output)\n\(run.messages)")

    let lines = run.output.split(separator: "\n").suffix(3)
    #expect(Array(lines) == ["passes: faces, text", "removed gps: true", "serial: QN01742"])
    let overview = try #require(FileManager.default.contents(atPath: image))
    #expect(overview.starts(with: [0xFF, 0xD8, 0xFF]), "it is a JPEG")
    #expect(overview.range(of: Data("Exif".utf8)) == nil)
  }

  /// Clones the commit that is checked out, and returns its name.
  private static func clone(into root: URL) throws -> String {
    let checkout = ProjectFiles.root
    let head = try run(["git", "rev-parse", "--verify", "HEAD"], in: checkout, output: root)
    try #require(
      head.status == 0,
      "\(checkout.path) is no git checkout with a commit: clone the repository. \(head.messages)")
    let sources = try run(
      ["git", "cat-file", "-e", "HEAD:Sources/SessionPix"], in: checkout, output: root)
    try #require(
      sources.status == 0,
      "the commit that is checked out does not hold Sources: commit them first")
    let url = "file://" + checkout.path
    let clone = try run(["git", "clone", "--quiet", "--bare", url, "SessionPix.git"], in: root)
    try #require(clone.status == 0, "git clone of \(url) failed: \(clone.messages)")
    return head.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs a program that sees only where programs and the home folder are.
  private static func run(
    _ command: [String], in folder: URL, output: URL? = nil
  ) throws -> CommandRun {
    let known = ProcessInfo.processInfo.environment
    var clean: [String: String] = [:]
    for name in ["PATH", "HOME"] { clean[name] = known[name] }
    return try CommandRun(command, in: folder, output: output ?? folder, environment: clean)
  }

  private static func write(_ text: String, to path: String, in root: URL) throws {
    let url = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private static func manifest(_ root: URL, _ revision: String) -> String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "consumer",
      dependencies: [
        .package(url: "file://\(root.path)/SessionPix.git", revision: "\(revision)")
      ],
      targets: [
        .executableTarget(
          name: "consumer", dependencies: [.product(name: "SessionPix", package: "SessionPix")])
      ])
    """
  }

  private static let program = """
    import Foundation
    import SessionPix

    @main
    struct Consumer {
      static func main() throws {
        let prepared = try Pipeline.standard().prepare(.file(CommandLine.arguments[1]))
        let findings = prepared.findings
        let image = URL(fileURLWithPath: CommandLine.arguments[2])
        try Data(prepared.overview?.bytes ?? []).write(to: image)
        print("passes: \\(findings.privacy?.passes.joined(separator: ", ") ?? "none")")
        print("removed gps: \\(findings.privacy?.removed.contains(.gps) ?? false)")
        print("serial: \\(findings.candidates?.serial.first?.value ?? "none")")
      }
    }
    """
}
