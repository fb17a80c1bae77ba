/// Files that appear or change in some folders, told once they are whole.
///
///     var watch = try PhotoWatch([inbox], except: folder)
///     while !Task.isCancelled {
///       let walk = watch.look()
///       if walk.photos.isEmpty { await watch.wait() } else { prepare(walk) }
///     }
///
/// Each look walks the folders anew and compares; the kernel's events only say when to look and which files are being
/// written. So nothing is missed for good when events are lost, when folders come, go or are moved, and on file
/// systems that send no events, such as network shares: there the next look is at most ten seconds away.
///
/// A file is whole when whoever wrote it has closed it, or when it was moved here. Where nothing is heard of it, it is
/// taken when it has not changed for ``quietSeconds``. One that changes later is told again.
public struct PhotoWatch: ~Copyable {
  /// How long a file must have been as it is, where nobody says that it is whole. The default is 5.
  public var quietSeconds = 5.0
  private static let tick = Duration.milliseconds(250)
  private static let longestWait = Duration.seconds(10)

  private let inputs: PhotoInputs
  private let output: FileIdentity
  private let isKept: (PhotoPath) -> Bool
  private var events: FolderEvents
  private var taken: [PhotoPath: FileStamp] = [:]
  private var unquiet: [PhotoPath: (stamp: FileStamp, since: ContinuousClock.Instant)] = [:]
  private var isSoon = false
  private var lookTook = Duration.zero

  /// Why the kernel watches some folder not; they are looked at every ten seconds.
  public var refusal: String? { events.refusal?.message }

  /// Begins to watch; the first look tells of all files that are there.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders; they may go and come back later.
  ///   - output: Where results go; it is never walked.
  ///   - isKept: Whether a file of this name is wanted.
  /// - Throws: ``InputError`` where a path does not exist, or the kernel has no more watches.
  public init(
    _ inputs: PhotoInputs, except output: OutputFolder,
    isKept: @escaping (PhotoPath) -> Bool = { _ in true }
  ) throws(InputError) {
    try inputs.checkExistence()
    let events = try Self.beginEvents()
    self.inputs = inputs
    self.isKept = isKept
    self.output = output.identity
    self.events = events
  }

  private static func beginEvents() throws(InputError) -> FolderEvents {
    do throws(SystemError) {
      return try FolderEvents()
    } catch {
      throw .notWatched(reason: error.message)
    }
  }

  /// Looks for files that are new or changed, and whole.
  ///
  /// - Returns: A walk with these files only; they are not told again before they change.
  public mutating func look() -> PhotoWalk {
    let start = ContinuousClock.now
    let walk = PhotoWalk(present: inputs, except: output)
    let isNew = events.watch(walk.folders)
    // After the walk: what was closed by then, and is changed later, has another stamp. What came while it walked on may
    // not be among its files.
    isSoon = events.take() || isNew
    var current: [PhotoPath: FileStamp] = [:]
    var waiting: [PhotoPath: (stamp: FileStamp, since: ContinuousClock.Instant)] = [:]
    let due = walk.including { photo in
      guard isKept(photo.name), let stamp = FileStamp(of: photo.source.path) else { return false }
      if taken[photo.name] == stamp {
        current[photo.name] = stamp
        return false
      }
      let since = unquiet[photo.name].flatMap { $0.stamp == stamp ? $0.since : nil } ?? start
      guard isWhole(photo.source.path, stamp, unchangedFor: start - since) else {
        waiting[photo.name] = (stamp, since)
        return false
      }
      current[photo.name] = stamp
      return true
    }
    (taken, unquiet) = (current, waiting)
    isSoon = isSoon || !waiting.isEmpty
    lookTook = ContinuousClock.now - start
    return due
  }

  /// Waits until there is reason to look again, or the task is cancelled.
  ///
  /// Looking takes a tenth of the time at most.
  ///
  /// - Parameter longest: After so long there is something else to do. The default is no such time.
  public mutating func wait(atMost longest: Duration? = nil) async {
    let start = ContinuousClock.now
    let longest = min(longest ?? Self.longestWait, isSoon ? .seconds(1) : Self.longestWait)
    while true {
      guard (try? await Task.sleep(for: max(Self.tick, lookTook * 10))) != nil else { return }
      if events.take() || ContinuousClock.now - start >= longest { return }
    }
  }

  private func isWhole(
    _ path: PhotoPath, _ stamp: FileStamp, unchangedFor duration: Duration
  ) -> Bool {
    events.isWhole(path)
      ?? (stamp.quietSeconds >= quietSeconds || duration >= .seconds(quietSeconds))
  }
}
