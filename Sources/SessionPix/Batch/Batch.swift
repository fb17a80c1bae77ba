import Foundation

/// Many photos prepared side by side; what becomes of them comes in the order of the photos.
///
///     for await outcome in pipeline.prepare(photos, workers: 4) { ... }
///
/// The work is done by this process (``Pipeline``) or by worker processes
/// (``BatchRun``). At most ``photosAhead`` photos a worker are prepared before their turn comes, so memory stays
/// flat however many photos there are. When the task that iterates is cancelled no further photo is
/// begun; those that were begun still come, then the sequence ends.
public struct Batch<Element: Sendable>: AsyncSequence, Sendable {
  /// The sequence itself does not fail.
  public typealias Failure = Never

  /// How many photos a worker may be ahead of the reader of the outcomes.
  public static var photosAhead: Int { 4 }

  private let count: Int
  let workers: Int
  private let work: @Sendable (Int) -> Element

  /// Photos, how many threads work on them (1...256; others are taken as the nearest), and what each does.
  init(
    _ photos: [NamedSource], workers: Int, work: @escaping @Sendable (NamedSource) -> Element
  ) {
    self.init(count: photos.count, workers: workers) { work(photos[$0]) }
  }

  /// Pieces of work by their number.
  init(count: Int, workers: Int, work: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.workers = Swift.min(Swift.max(workers, 1), 256)
    self.work = work
  }

  /// Begins the work; each iterator does all of it.
  public func makeAsyncIterator() -> Iterator {
    Iterator(count: count, workers: workers, work: work)
  }

  /// Hands out photos as their outcomes are taken.
  public struct Iterator: AsyncIteratorProtocol {
    private let count: Int
    private let work: @Sendable (Int) -> Element
    private let crew: Crew
    private let window: Int
    private var handedOut = 0
    private var pending: [Promise<Element>] = []

    fileprivate init(count: Int, workers: Int, work: @escaping @Sendable (Int) -> Element) {
      self.count = count
      self.work = work
      crew = Crew(workers: workers)
      window = workers * photosAhead
    }

    /// What became of the next photo, or nil behind the last one.
    public mutating func next() async -> Element? {
      if Task.isCancelled { stop() }
      while true {
        handOut()
        guard !pending.isEmpty else { return nil }
        let promise = pending.removeFirst()
        let stopped = crew.stopped
        let outcome = await withTaskCancellationHandler {
          await promise.value
        } onCancel: {
          stopped.withLock { $0 = true }
        }
        if let outcome { return outcome }
      }
    }

    /// Begins no further photo; those that were begun still come.
    public func stop() { crew.stopped.withLock { $0 = true } }

    private mutating func handOut() {
      while pending.count < window, handedOut < count, !crew.stopped.withLock({ $0 }) {
        pending.append(crew.begin(handedOut, work))
        handedOut += 1
      }
    }
  }
}

extension Pipeline {
  /// Prepares many photos, as many at once as there are workers.
  ///
  /// Make the pipeline for the same number.
  public func prepare(_ photos: [NamedSource], workers: Int) -> Batch<Outcome> {
    Batch(photos, workers: workers) { Outcome(of: $0, by: self) }
  }

  /// Prepares many photos, each under its own path.
  public func prepare(_ sources: [PhotoSource], workers: Int) -> Batch<Outcome> {
    prepare(sources.map { NamedSource($0) }, workers: workers)
  }
}

/// Threads of our own: preparing a photo blocks for most of a second, and Swift's cooperative
/// threads must not be blocked.
private final class Crew: Sendable {
  let stopped = Locked(false)
  private let queue: OperationQueue

  init(workers: Int) {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = workers
    queue.name = "sessionpix batch"
  }

  /// Whoever stops iterating early needs no more photos.
  deinit {
    stopped.withLock { $0 = true }
  }

  func begin<Value: Sendable>(
    _ number: Int, _ work: @escaping @Sendable (Int) -> Value
  ) -> Promise<Value> {
    let promise = Promise<Value>()
    queue.addOperation { [stopped] in
      promise.keep(stopped.withLock { $0 } ? nil : work(number))
    }
    return promise
  }
}
