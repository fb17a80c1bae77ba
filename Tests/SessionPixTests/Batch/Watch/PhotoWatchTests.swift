import Foundation
import Glibc
import Testing

@testable import SessionPix

struct PhotoWatchTests {
  /// Looks until something is told, as who uses a watch does; once more when the time is over, which a busy machine may
  /// take for the first wait.
  private static func told(
    by watch: inout PhotoWatch, within seconds: Double = 300
  ) async -> [String] {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let isLast = ContinuousClock.now >= end
      let names = watch.look().photos.map(\.name.text)
      if !names.isEmpty || isLast { return names }
      await watch.wait()
    }
  }

  private static func seconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  /// A folder `in` that is watched, and the one beside it that results go to.
  private static func watch(
    _ folder: TemporaryFolder, isKept: @escaping (PhotoPath) -> Bool = { _ in true }
  ) throws -> PhotoWatch {
    try FileManager.default.createDirectory(
      atPath: folder["in"].text, withIntermediateDirectories: true)
    return try PhotoWatch([folder["in"]], except: OutputFolder(folder["out"]), isKept: isKept)
  }

  @Test func `a file that is closed is told at once, and again only when it has changed`()
    async throws
  {
    let folder = try TemporaryFolder()
    var watch = try Self.watch(folder)
    #expect(watch.look().photos.isEmpty)
    // It need not become quiet: it was closed.
    watch.quietSeconds = .infinity
    for bytes in [[1], [2, 3]] as [[UInt8]] {
      try folder.write(bytes, to: "in/1.jpg")
      #expect(await Self.told(by: &watch) == ["1.jpg"])
      #expect(watch.look().photos.isEmpty)
    }
  }

  @Test func `a folder may be named with a slash at its end`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder["in"].text, withIntermediateDirectories: true)
    var watch = try PhotoWatch([folder["in/"]], except: OutputFolder(folder["out"]))
    #expect(watch.look().photos.isEmpty)
    watch.quietSeconds = .infinity
    try folder.write([1], to: "in/1.jpg")
    #expect(await Self.told(by: &watch) == ["1.jpg"])
  }

  @Test func `a file that is being written is not told, however long that takes`() async throws {
    let folder = try TemporaryFolder()
    var watch = try Self.watch(folder)
    #expect(watch.look().photos.isEmpty)
    let file = try FileDescriptor(folder["in/slow.jpg"], O_WRONLY | O_CREAT)
    try file.write([1, 2, 3])
    watch.quietSeconds = 1
    let names = await Self.told(by: &watch, within: 4)
    #expect(names == [])
    try file.write([4, 5, 6])
    close(file)
    #expect(await Self.told(by: &watch) == ["slow.jpg"])
  }

  private func close(_ file: consuming FileDescriptor) {}

  @Test func `what nothing was heard of is told when it has been quiet`() async throws {
    let folder = try TemporaryFolder()
    var watch = try Self.watch(folder)
    try folder.write([1], to: "in/before.jpg")
    let seconds = await Self.seconds {
      #expect(watch.look().photos.isEmpty, "it may still be written")
      #expect(await Self.told(by: &watch) == ["before.jpg"])
    }
    #expect(seconds > watch.quietSeconds - 1)
    var second = try PhotoWatch([folder["in"]], except: OutputFolder(folder["out2"]))
    #expect(second.look().photos.map(\.name.text) == ["before.jpg"], "it has been quiet for long")
  }

  @Test func `folders may come, go, be moved and come back`() async throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    var watch = try Self.watch(folder)
    #expect(watch.look().photos.isEmpty)
    try folder.write([1], to: "in/deep/down/1.jpg")
    #expect(await Self.told(by: &watch) == ["deep/down/1.jpg"])
    try files.moveItem(atPath: folder["in/deep"].text, toPath: folder["in/moved"].text)
    #expect(await Self.told(by: &watch) == ["moved/down/1.jpg"])
    try folder.write([2], to: "in/moved/down/2.jpg")
    #expect(await Self.told(by: &watch) == ["moved/down/2.jpg"])
    try files.removeItem(atPath: folder["in"].text)
    #expect(watch.look().photos.isEmpty)
    try folder.write([3], to: "in/3.jpg")
    #expect(await Self.told(by: &watch) == ["3.jpg"])
  }

  @Test func `events that are lost cost time, and no photo`() async throws {
    let folder = try TemporaryFolder()
    var watch = try Self.watch(folder)
    #expect(watch.look().photos.isEmpty)
    let limit = try FileDescriptor.text(of: PhotoPath("/proc/sys/fs/inotify/max_queued_events"))
    let events = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    let first = try FileDescriptor(folder["in/a.jpg"], O_WRONLY | O_CREAT)
    let second = try FileDescriptor(folder["in/b.jpg"], O_WRONLY | O_CREAT)
    // Equal ones in a row count as one.
    for _ in 0...events / 2 {
      try first.write([1])
      try second.write([1])
    }
    close(first)
    close(second)
    try folder.write([1], to: "in/lost.jpg")
    let seconds = await Self.seconds {
      #expect(await Self.told(by: &watch) == ["a.jpg", "b.jpg", "lost.jpg"])
    }
    #expect(seconds > watch.quietSeconds - 1, "nothing was heard of them")
  }

  @Test func `results are no photos, also where a link leads to them`() async throws {
    let folder = try TemporaryFolder()
    var watch = try Self.watch(folder)
    try folder.link("in/results", to: folder["out"].text)
    try folder.write([1], to: "out/1.jpg.overview.jpg")
    try folder.write([1], to: "in/1.jpg")
    #expect(await Self.told(by: &watch) == ["1.jpg"])
    let remark = PhotoWalk.Remark(path: folder["in/results"], reason: .output)
    #expect(watch.look().remarks == [remark])
  }

  @Test func `what is not wanted and links that lead nowhere are passed over`() async throws {
    let folder = try TemporaryFolder()
    var watch = try Self.watch(folder) { $0 != PhotoPath("no.jpg") }
    #expect(watch.look().photos.isEmpty)
    try folder.link("in/nowhere.jpg", to: "gone.jpg")
    try folder.write([1], to: "in/no.jpg")
    try folder.write([1], to: "in/yes.jpg")
    #expect(await Self.told(by: &watch) == ["yes.jpg"])
  }

  @Test func `what was named must be there in the beginning`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder["out"])
    #expect(throws: InputError.self) {
      _ = try PhotoWatch([folder["nowhere"]], except: output)
    }
  }
}
