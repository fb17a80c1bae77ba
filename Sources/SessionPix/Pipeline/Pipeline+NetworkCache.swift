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
        + [InferenceEngine.version, NetworkCache.processor])
    guard cache.file(mark) == nil, cache.store(NetworkCache.key([]), write: Self.writeWord)
    else { return }
    cache.removeFiles(olderThanDays: 30)
    let engine = try InferenceEngine(precision: precision, cache: cache)
    _ = try networks(models: models, faceModel: faceModel, engine: engine)
    cache.store(mark, write: Self.writeWord)
  }

  private static func writeWord(path: String) -> Bool {
    FileManager.default.createFile(atPath: path, contents: Data("complete".utf8))
  }
}
