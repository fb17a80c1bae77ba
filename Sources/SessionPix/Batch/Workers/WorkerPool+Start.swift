extension WorkerPool {
  /// Starts a worker and waits until it is ready; one that is killed or hangs meanwhile is started again.
  static func start(
    _ command: [PhotoPath], in folder: OutputFolder, limits: WorkerLimits, isQuiet: Bool
  ) throws -> (worker: WorkerProcess, greeting: WorkerGreeting) {
    var patience = 5
    while true {
      let scratch = try folder.makeScratch()
      let output = Array("--output=".utf8) + folder.path.appending(scratch).bytes
      do {
        let worker = try WorkerProcess(
          command + [PhotoPath(bytes: output)], scratch: scratch, limits: limits, isQuiet: isQuiet)
        return (worker, try worker.greeting())
      } catch {
        folder.removeTree(scratch)
        guard let failure = error as? WorkerFailure else { throw error }
        switch failure {
        case .refused(let sentence, _): throw WorkerError.reported(sentence)
        case .signal: patience -= 1
        // Waiting takes minutes: what hangs twice will hang again.
        case .timedOut: patience -= 4
        case .exit, .outOfMemory, .garbled, .undelivered, .leak: patience = 0
        }
        guard patience > 0 else { throw WorkerError.notReady(reason: failure.words) }
      }
    }
  }
}
