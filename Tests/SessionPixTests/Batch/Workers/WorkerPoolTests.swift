import Foundation
import Testing

@testable import SessionPix

struct WorkerPoolTests {
  /// A worker that hangs is given up after 2 s; others have time, however busy the machine is.
  private static func limits(seconds: Int) -> WorkerLimits {
    var limits = WorkerLimits()
    limits.seconds = seconds
    limits.mebibytes = 20
    return limits
  }

  @Test func `a worker has one thread for OpenMP, whatever this process has`() throws {
    #expect(try ScriptedWorker().folder.bytes(of: "log.openmp") == Array("1".utf8))
  }

  @Test func `images are moved to their places and the record comes back`() throws {
    let scripted = try ScriptedWorker()
    let findings = try scripted.pool.findings(of: scripted.photo("a/b.jpg"))
    #expect(findings.status == .ok)
    #expect(scripted.folder.bytes(of: "out/a/b.jpg.overview.jpg") == scripted.image)
  }

  @Test func `an image is ours once it is in its place, whatever its worker keeps open`() throws {
    let scripted = try ScriptedWorker()
    #expect(try scripted.pool.findings(of: scripted.photo("kept")).status == .ok)
    #expect(try scripted.pool.findings(of: scripted.photo("next")).status == .ok)
    #expect(Set(scripted.log().map(\.worker)).count == 1)
    #expect(scripted.folder.bytes(of: "out/kept.overview.jpg") == scripted.image)
  }

  @Test func `where a worker has no room for large images, as much room is tried`() throws {
    let scripted = try ScriptedWorker()
    try scripted.output.checkRoom(for: 5 << 20)
    let reply = WorkerReply(id: "1", error: .init(code: "not-written", message: "m"), bytes: 5)
    let line = try JSONLine(reply).bytes
    #expect(try JSONDecoder().decode(WorkerReply.self, from: Data(line)).bytes == 5)
  }

  @Test(arguments: [
    ("crash", "crashed", "signal 11"), ("exit", "crashed", "exit status 7"),
    ("hang", "timed-out", "within 2 s"), ("memory", "out-of-memory", "20 MiB"),
    ("garbled", "crashed", "no sense"), ("stranger", "crashed", "no sense"),
    ("forged", "crashed", "no sense"), ("full", "not-written", "full.overview.jpg cannot be"),
    ("link", "crashed", "wrote as link.overview.jpg cannot be believed"),
    ("pipe", "crashed", "Invalid argument"), ("nothing", "crashed", "No such file"),
    ("empty", "crashed", "its bytes are not those of the record"),
    ("changed", "crashed", "its bytes are not those of the record"),
    ("wider", "crashed", "its size is not that of the record"),
    ("leaking", "leak", "COM at byte"),
  ])
  func `a photo that its worker fails on is tried twice and then recorded with the reason`(
    name: String, code: String, words: String
  ) throws {
    let scripted = try ScriptedWorker(limits: Self.limits(seconds: name == "hang" ? 2 : 60))
    let findings = try scripted.pool.findings(of: scripted.photo(name))
    #expect(findings.status == .failed)
    #expect(findings.error?.code == code)
    #expect(
      findings.error?.message.contains(words) == true, "\(String(describing: findings.error))")
    #expect(scripted.log().map(\.photo) == [name, name])
    #expect(Set(scripted.log().map(\.worker)).count == 2, "the second try is a fresh worker's")
    #expect(findings.source.sha256?.count == 64 && findings.fingerprint?.count == 32)
    #expect(try scripted.pool.findings(of: scripted.photo("next")).status == .ok)
    #expect(
      try PhotoWalk([scripted.folder["out"]]).photos.map(\.name.text)
        .filter { !$0.hasPrefix(".sessionpix-") } == ["next.overview.jpg", "precious.overview.jpg"])
    #expect(scripted.folder.bytes(of: "out/precious.overview.jpg") == [1])
  }

  @Test func `of images that cannot all be moved to their places none stays`() throws {
    let scripted = try ScriptedWorker()
    try scripted.folder.write(to: "out/half.label-1.jpg/in the way")
    let findings = try scripted.pool.findings(of: scripted.photo("half"))
    #expect(findings.error?.code == "not-written" && findings.renditions == nil)
    #expect(scripted.folder.bytes(of: "out/half.overview.jpg") == nil)
  }

  @Test func `a photo that its worker fails on once is prepared by another`() throws {
    let scripted = try ScriptedWorker()
    #expect(try scripted.pool.findings(of: scripted.photo("once")).status == .ok)
    #expect(scripted.log().count == 2)
  }

  @Test func `a worker is replaced after its number of photos`() throws {
    var limits = WorkerLimits()
    limits.photos = 2
    let scripted = try ScriptedWorker(limits: limits)
    for number in 1...5 { _ = try scripted.pool.findings(of: scripted.photo("\(number)")) }
    let workers = scripted.log().map(\.worker)
    #expect(workers[0] == workers[1] && workers[2] == workers[3])
    #expect(Set(workers).count == 3)
  }

  @Test func `a worker that keeps much memory is replaced`() throws {
    var limits = WorkerLimits()
    limits.idleMebibytes = 0
    let scripted = try ScriptedWorker(limits: limits)
    for number in 1...2 { _ = try scripted.pool.findings(of: scripted.photo("\(number)")) }
    #expect(Set(scripted.log().map(\.worker)).count == 2)
  }

  @Test
  func `a worker that says it cannot write costs its photo, however often, where we can write`()
    throws
  {
    let scripted = try ScriptedWorker()
    for name in ["full1", "full2", "full3", "good"] {
      let findings = try scripted.pool.findings(of: scripted.photo(name))
      #expect((findings.status == .ok) == (name == "good"))
      #expect(findings.error?.message.contains(".part") != true)
    }
  }

  @Test func `a worker that hangs at its start is started once more, and no more than once`() throws
  {
    var limits = WorkerLimits()
    limits.startSeconds = 5
    let scripted = try ScriptedWorker(limits: limits)
    try scripted.letStartsHang(1)
    #expect(try scripted.pool.findings(of: scripted.photo("once")).status == .ok)
    try scripted.letStartsHang(2)
    #expect(throws: WorkerError.notReady(reason: "nothing came within 5 s")) {
      try scripted.pool.findings(of: scripted.photo("crash"))
    }
  }

  @Test func `what is no worker is told`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    #expect(
      throws: WorkerError.notStarted(PhotoPath("/nowhere"), reason: "No such file or directory")
    ) {
      try WorkerPool(command: [PhotoPath("/nowhere")], folder: output)
    }
    #expect(throws: WorkerError.notReady(reason: "exit status 1")) {
      try WorkerPool(command: [PhotoPath("/bin/false")], folder: output)
    }
    #expect(try folder.files() == [])
  }

  @Test func `nothing is left of the workers when the pool is gone`() throws {
    var scripted: ScriptedWorker? = try ScriptedWorker()
    _ = try scripted?.pool.findings(of: try #require(scripted).photo("a"))
    let worker = try #require(scripted?.log().first?.worker)
    let folder = try #require(scripted?.folder)
    #expect(FileManager.default.fileExists(atPath: "/proc/\(worker)"))
    scripted = nil
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(worker)"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder["out"].text)
    #expect(left.sorted() == ["a.overview.jpg", "precious.overview.jpg"])
  }

  @Test func `many photos of which some are fatal all get a record, in their order`() async throws {
    let scripted = try ScriptedWorker(limits: Self.limits(seconds: 5))
    let names = (1...40).map { $0 % 8 == 0 ? "crash\($0)" : $0 == 21 ? "hang" : "photo\($0)" }
    let file = try FindingsFile(in: scripted.output)
    let run = try BatchRun(pool: scripted.pool, findings: file)
    var records: [Findings] = []
    for await (_, result) in run.prepare(try names.map { try scripted.photo($0) }, workers: 4) {
      if case .prepared(let findings) = try result.get() { records.append(findings) }
    }
    #expect(records.map(\.source.path) == names)
    #expect(records.count { $0.status == .failed } == 6)
  }
}
