/// What a worker process may take for a photo, and when it is replaced by a fresh one.
public struct WorkerLimits: Hashable, Sendable {
  /// Seconds for one photo. The default is 60.
  public var seconds = 60
  /// Memory (resident set) for one photo, in mebibytes. The default is 4096.
  public var mebibytes = 4096
  /// Photos after which a worker is replaced. The default is 500.
  public var photos = 500
  /// A worker that keeps more than this after a photo is replaced, in mebibytes. The default is 2048.
  public var idleMebibytes = 2048
  /// Seconds for loading the engines and models. The default is 120.
  public var startSeconds = 120

  /// The limits as described at each property.
  public init() {}
}
