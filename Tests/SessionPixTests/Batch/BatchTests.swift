import Foundation
import Testing

@testable import SessionPix

struct BatchTests {
  /// Counts the photos that were begun and holds each up for a while.
  private final class Slow: Stage {
    let name = "slow"
    let begun = Locked(0)
    private let seconds: @Sendable (Int) -> Double

    init(_ seconds: @escaping @Sendable (Int) -> Double) {
      self.seconds = seconds
    }

    func apply(to photo: inout Photo) throws(PhotoError) {
      begun.withLock { $0 += 1 }
      Thread.sleep(forTimeInterval: seconds(photo.raster.width))
    }
  }

  private static func photos(_ count: Int) throws -> [NamedSource] {
    try (1...count).map { number in
      NamedSource(.bytes(try SmallPhoto.bytes(width: 16 + number), name: "\(number)"))
    }
  }

  @Test func `outcomes come in the order of the photos`() async throws {
    // The first photos take longest.
    let slow = Slow { width in 0.002 * Double(40 - width) }
    let photos = try Self.photos(12)
    var names: [String] = []
    for await outcome in SmallPhoto.pipeline([slow]).prepare(photos, workers: 4) {
      names.append(outcome.findings.source.path)
      #expect(outcome.findings.status == .ok)
    }
    #expect(names == (1...12).map { "\($0)" })
  }

  @Test func `a batch that is stopped begins no further photo, and those that were begun come`()
    async throws
  {
    let slow = Slow { _ in 0.01 }
    var outcomes = SmallPhoto.pipeline([slow]).prepare(try Self.photos(100), workers: 2)
      .makeAsyncIterator()
    _ = await outcomes.next()
    outcomes.stop()
    var names = ["1"]
    while let outcome = await outcomes.next() { names.append(outcome.findings.source.path) }
    #expect(names == names.indices.map { "\($0 + 1)" } && names.count < 12)
    #expect(slow.begun.withLock { $0 } == names.count)
  }

  @Test func `a photo that fails is an outcome and not the end`() async throws {
    let sources: [PhotoSource] = [
      .bytes(Array("no picture".utf8), name: "a.JPG"), .bytes(try SmallPhoto.bytes(), name: "b"),
      .bytes(Array("%PDF-1.7\n".utf8), name: "c"), .file("/nowhere/d.jpg"),
    ]
    var statuses: [Findings.Status] = []
    var records: [Findings] = []
    for await outcome in SmallPhoto.pipeline().prepare(sources, workers: 2) {
      statuses.append(outcome.findings.status)
      records.append(outcome.findings)
    }
    #expect(statuses == [.failed, .ok, .unsupported, .failed])
    #expect(records[0].source.sha256?.count == 64, "what is known of a failed photo is recorded")
    #expect(records[2].source.format == .pdf)
    #expect(records[3].error?.code == "unreadable")
  }

  @Test(arguments: [
    ("notes.txt", "a note", Findings.Status.unsupported), (".nomedia", "", .unsupported),
    ("folder.jpg/notes", "a note", .unsupported), ("text.jpg", "a note", .failed),
    ("empty.HEIC", "", .failed),
  ])
  func `a file that is no picture has failed only where it is called one`(
    name: String, content: String, status: Findings.Status
  ) async throws {
    let sources = [PhotoSource.bytes(Array(content.utf8), name: name)]
    for await outcome in SmallPhoto.pipeline().prepare(sources, workers: 1) {
      #expect(outcome.findings.status == status)
      #expect(outcome.findings.error?.code == (content.isEmpty ? "empty" : "not-an-image"))
    }
  }

  @Test func `no more photos are prepared than fit the window`() async throws {
    let slow = Slow { _ in 0 }
    let photos = try Self.photos(40)
    var outcomes = SmallPhoto.pipeline([slow]).prepare(photos, workers: 2).makeAsyncIterator()
    _ = await outcomes.next()
    let window = 2 * Batch<Outcome>.photosAhead
    for _ in 0..<3000 where slow.begun.withLock({ $0 < window }) {
      try await Task.sleep(for: .milliseconds(10))
    }
    try await Task.sleep(for: .milliseconds(100))
    #expect(slow.begun.withLock { $0 } == window)
    var rest = 0
    while await outcomes.next() != nil { rest += 1 }
    #expect(rest == 39)
  }

  @Test func `a cancelled batch begins no photo, but those it began still come`() async throws {
    let slow = Slow { _ in 0.02 }
    let photos = try Self.photos(60)
    let task = Task {
      var count = 0
      for await _ in SmallPhoto.pipeline([slow]).prepare(photos, workers: 2) {
        count += 1
        if count == 3 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
      }
      return count
    }
    let count = await task.value
    #expect(count == slow.begun.withLock { $0 })
    #expect((3..<20).contains(count))
  }

  @Test func `whoever stops iterating ends the work`() async throws {
    let slow = Slow { _ in 0.02 }
    for await _ in SmallPhoto.pipeline([slow]).prepare(try Self.photos(60), workers: 2) { break }
    try await Task.sleep(for: .milliseconds(300))
    #expect(slow.begun.withLock { $0 } < 10)
  }

  @Test(arguments: [(Int.min, 1), (0, 1), (3, 3), (Int.max, 256)])
  func `the number of workers is one that makes sense`(workers: Int, taken: Int) {
    #expect(SmallPhoto.pipeline().prepare([NamedSource](), workers: workers).workers == taken)
  }

  @Test func `an empty batch ends at once`() async {
    for await _ in SmallPhoto.pipeline().prepare([NamedSource](), workers: 2) {
      Issue.record("there is no photo")
    }
  }
}
