import Foundation

extension Pipeline {
  /// Compiles the networks of the standard pipeline into a cache, where that was not done before: processes that are shut in
  /// can read it and not write it.
  ///
  /// - Parameters:
  ///   - cache: Where they are kept. Where nothing can be kept nothing is compiled.
  ///   - models: Where the model files are.
  ///   - faceModel: A face network of your own; nil takes the manifest's.
  ///   - precision: The networks' arithmetic; nil takes the fastest that the processor has.
  /// - Throws: ``SetupError`` where a model is missing or cannot be compiled.
  package static func fill(
    _ cache: NetworkCache, models: ModelFolder, faceModel: FaceModelFile?,
    precision: InferenceEngine.Precision?
  ) throws(SetupError) {
    let files = models.manifest.files.map(\.sha256) + [faceModel?.sha256 ?? ""]
    let mark = NetworkCache.key(
      ["complete", SessionPixVersion.current, precision?.rawValue ?? ""] + files
        + [InferenceEngine.version, Processor.current.features])
    guard !cache.isFilled(mark), cache.store(NetworkCache.key([]), write: Self.writing("a try"))
    else { return }
    cache.removeFiles(olderThanDays: 30)
    let engine = try InferenceEngine(precision: precision, cache: cache)
    _ = try networks(models: models, faceModel: faceModel, engine: engine)
    cache.store(mark, write: Self.writing(engine.cacheKeys.joined(separator: "\n")))
  }

  private static func writing(_ text: String) -> (String) -> Bool {
    { FileManager.default.createFile(atPath: $0, contents: Data(text.utf8)) }
  }
}

extension NetworkCache {
  /// Whether there is a list of networks under this name, and each of them is there and whole.
  fileprivate func isFilled(_ list: String) -> Bool {
    guard let file = file(list) else { return false }
    let text = unsafe String(decoding: Self.content(of: file), as: UTF8.self)
    return text.split(separator: "\n").allSatisfy { self.file(String($0)) != nil }
  }
}
