import Foundation
import Testing

@testable import SessionPix

struct NetworkCacheTests {
  private let folder: TemporaryFolder
  private var cache: NetworkCache { NetworkCache(folder: folder["a/networks"].text) }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func store(_ text: String, as key: String = "k") -> Bool {
    cache.store(key) { FileManager.default.createFile(atPath: $0, contents: Data(text.utf8)) }
  }

  private func content(_ key: String) -> [UInt8]? {
    cache.file(key).map { unsafe Array(NetworkCache.content(of: $0)) }
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: cache.folder)) ?? []).sorted()
  }

  @Test func `what is kept is found again, and nothing else`() throws {
    #expect(content("k") == nil)
    #expect(store("compiled"))
    #expect(content("k") == Array("compiled".utf8))
    #expect(content("other") == nil)
    #expect(names == ["k"], "no temporary file is left")
  }

  @Test func `what is damaged or cut short is not found`() throws {
    #expect(store("compiled"))
    let file = cache.folder + "/k"
    let whole = try #require(FileManager.default.contents(atPath: file))
    for index in [0, 7, 8, whole.count - 1] {
      var damaged = whole
      damaged[index] ^= 1
      try damaged.write(to: URL(fileURLWithPath: file))
      #expect(content("k") == nil, "byte \(index)")
    }
    for count in 0..<whole.count {
      try whole.prefix(count).write(to: URL(fileURLWithPath: file))
      #expect(content("k") == nil, "\(count) bytes")
    }
  }

  @Test func `where nothing can be kept nothing is`() throws {
    try folder.write([], to: "a")
    #expect(!store("compiled"))
    #expect(content("k") == nil)
  }

  @Test func `a file that could not be written is not kept`() {
    #expect(!cache.store("k") { _ in false })
    #expect(names.isEmpty)
  }

  @Test func `old files go`() throws {
    #expect(store("old", as: "old") && store("new", as: "new"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -40 * 86400)],
      ofItemAtPath: cache.folder + "/old")
    cache.removeFiles(olderThanDays: 30)
    #expect(names == ["new"])
  }

  @Test func `another network, preparation or arithmetic has another name`() throws {
    let input = InferenceModelTests.input
    let scaled = InferenceInput(mean: [0, 0, 0], scale: [2, 2, 2], reversesChannels: false)
    for (name, input) in [("a", input), ("b", input), ("a", scaled)] {
      _ = try InferenceModel(
        name: name, onnx: InferenceModelTests.identity, input: input,
        engine: InferenceEngine(precision: .f32, cache: cache))
    }
    #expect(names.count == 3)
  }

  @Test func `a network from the cache says the same, and a damaged one is compiled anew`() throws {
    func outputs() throws -> [Float] {
      try InferenceModelTests.outputs(
        InferenceInput(mean: [10, 10, 10], scale: [2, 2, 2], reversesChannels: true), cache: cache)
    }
    let first = try outputs()
    let name = try #require(names.first)
    let file = URL(fileURLWithPath: cache.folder + "/" + name)
    let kept = try Data(contentsOf: file)
    #expect(try outputs() == first)
    #expect(try Data(contentsOf: file) == kept, "it was not compiled again")
    try Data(kept.reversed()).write(to: file)
    #expect(try outputs() == first)
    #expect(content(name) != nil, "it was compiled again, in a few bytes more or less")
  }

  @Test func `the standard networks are compiled once, and all of them are kept`() throws {
    let models = try ModelFolder.located()
    try Pipeline.fill(cache, models: models, faceModel: nil, precision: .f32)
    let filled = names
    // Three networks, the mark that all are there, and what was kept to see whether anything can be.
    #expect(filled.count == 5)
    for name in filled where name != NetworkCache.key([]) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -86400)],
        ofItemAtPath: cache.folder + "/" + name)
    }
    try Pipeline.fill(cache, models: models, faceModel: nil, precision: .f32)
    _ = try Pipeline.networks(
      models: models, faceModel: nil, engine: InferenceEngine(precision: .f32, cache: cache))
    #expect(names == filled)
    for name in filled where name != NetworkCache.key([]) {
      let attributes = try FileManager.default.attributesOfItem(atPath: cache.folder + "/" + name)
      let date = try #require(attributes[.modificationDate] as? Date)
      #expect(date.timeIntervalSinceNow < -80000, "\(name) was written again")
    }
    // Workers cannot write: what is damaged must be seen to before they start.
    let largest = try #require(filled.max { size($0) < size($1) })
    let damaged = try #require(FileHandle(forUpdatingAtPath: cache.folder + "/" + largest))
    try damaged.write(contentsOf: Data("damaged".utf8))
    try damaged.close()
    #expect(content(largest) == nil)
    try Pipeline.fill(cache, models: models, faceModel: nil, precision: .f32)
    #expect(content(largest) != nil)
  }

  private func size(_ name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: cache.folder + "/" + name)
    return attributes?[.size] as? Int ?? 0
  }
}
