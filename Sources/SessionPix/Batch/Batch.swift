import Foundation

/// Many photos prepared side by side; their outcomes come in the order of the photos.
///
///     for await outcome in pipeline.prepare(photos, workers: 4) { ... }
///
/// At most ``photosAhead`` photos a worker are prepared before their turn comes, so memory stays
/// flat however many photos there are. When the task that iterates is cancelled no further photo is
/// begun; those that were begun still come, then the sequence ends.
public struct Batch: AsyncSequence, Sendable {
  /// An outcome for each photo.
  public typealias Element = Outcome
  /// The sequence itself does not fail.
  public typealias Failure = Never

  /// How many photos a worker may be ahead of the reader of the outcomes.
  public static let photosAhead = 4

  /// The numbers of workers that make sense; others are taken as the nearest of these.
  static let workerCounts = 1...256

  private let pipeline: Pipeline
  private let photos: [NamedSource]
  let workers: Int

  init(pipeline: Pipeline, photos: [NamedSource], workers: Int) {
    self.pipeline = pipeline
    self.photos = photos
    self.workers = Swift.min(
      Swift.max(workers, Self.workerCounts.lowerBound), Self.workerCounts.upperBound)
  }

  /// Begins the work; each iterator does all of it.
  public func makeAsyncIterator() -> Iterator {
    Iterator(pipeline: pipeline, photos: photos, workers: workers)
  }

  /// Hands out photos as their outcomes are taken.
  public struct Iterator: AsyncIteratorProtocol {
    private let pipeline: Pipeline
    private let photos: [NamedSource]
    private let crew: Crew
    private let window: Int
    private var handedOut = 0
    private var pending: [Promise] = []

    fileprivate init(pipeline: Pipeline, photos: [NamedSource], workers: Int) {
      self.pipeline = pipeline
      self.photos = photos
      crew = Crew(workers: workers)
      window = workers * Batch.photosAhead
    }

    /// The next photo's outcome, or nil behind the last one.
    public mutating func next() async -> Outcome? {
      if Task.isCancelled { crew.stopped.withLock { $0 = true } }
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

    private mutating func handOut() {
      while pending.count < window, handedOut < photos.count, !crew.stopped.withLock({ $0 }) {
        pending.append(crew.begin(photos[handedOut], pipeline: pipeline))
        handedOut += 1
      }
    }
  }
}

extension Pipeline {
  /// Prepares many photos, as many at once as there are workers.
  ///
  /// Make the pipeline for the same number.
  public func prepare(_ photos: [NamedSource], workers: Int) -> Batch {
    Batch(pipeline: self, photos: photos, workers: workers)
  }

  /// Prepares many photos, each under its own path.
  public func prepare(_ sources: [PhotoSource], workers: Int) -> Batch {
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

  func begin(_ photo: NamedSource, pipeline: Pipeline) -> Promise {
    let promise = Promise()
    queue.addOperation { [stopped] in
      promise.keep(stopped.withLock { $0 } ? nil : Outcome(of: photo, by: pipeline))
    }
    return promise
  }
}
