import Foundation
import Glibc

/// A worker process as its pool sees it: one request, one answer.
final class WorkerProcess: @unchecked Sendable {
  // Sendable: the pool lends it to one thread at a time.
  private static let longestAnswer = 1 << 26
  /// Between two looks at its memory.
  private static let milliseconds: Int32 = 100

  /// From the end of its output to its own end.
  private static let graceMilliseconds = 1000

  /// Where it writes; relative to the output folder.
  let scratch: PhotoPath
  private let limits: WorkerLimits
  private var child: ChildProcess?
  private var lines = LineBuffer()
  private var photos = 0

  /// Starts a worker.
  ///
  /// - Parameters:
  ///   - command: Program and arguments.
  ///   - scratch: See ``scratch``.
  ///   - limits: What it may take.
  ///   - isQuiet: Whether its messages go nowhere.
  /// - Throws: ``WorkerError/notStarted(_:reason:)``.
  init(
    _ command: [PhotoPath], scratch: PhotoPath, limits: WorkerLimits, isQuiet: Bool
  ) throws(WorkerError) {
    self.scratch = scratch
    self.limits = limits
    do throws(SystemError) {
      child = try ChildProcess(command, isQuiet: isQuiet)
    } catch {
      throw .notStarted(command[0], reason: error.message)
    }
  }

  deinit {
    end()
  }

  /// Whether it should give way to a fresh one: it has done its photos, or keeps much memory.
  var isWornOut: Bool {
    photos >= limits.photos || (child?.residentMebibytes ?? .max) > limits.idleMebibytes
  }

  /// Waits for its first line.
  ///
  /// - Throws: ``WorkerFailure``; the process is gone then.
  func greeting() throws(WorkerFailure) -> WorkerGreeting {
    let line = try nextLine(within: limits.startSeconds)
    guard let greeting = try? JSONDecoder().decode(WorkerGreeting.self, from: Data(line)),
      greeting.protocol == WorkerGreeting.protocolName
    else {
      end()
      let refusal = try? JSONDecoder().decode(WorkerReply.self, from: Data(line)).error
      if let refusal { throw .refused(refusal.message, bytes: nil) }
      throw .garbled
    }
    return greeting
  }

  /// Has one photo prepared.
  ///
  /// - Throws: ``WorkerFailure``; the process is gone then.
  func answer(to request: WorkerRequest) throws(WorkerFailure) -> WorkerReply {
    photos += 1
    do throws(SystemError) {
      guard let line = try? JSONLine(request) else { throw SystemError(code: EINVAL) }
      try child?.input.write(line.ended)
    } catch {
      throw end(after: Self.graceMilliseconds)
    }
    let line = try nextLine(within: limits.seconds)
    guard let reply = try? JSONDecoder().decode(WorkerReply.self, from: Data(line)),
      reply.id == request.id
    else {
      end()
      throw .garbled
    }
    return reply
  }

  /// Ends the process, where it is still there.
  ///
  /// - Parameter milliseconds: How long it may take to end by itself.
  /// - Returns: Why it ended, where it did so by itself.
  @discardableResult
  func end(after milliseconds: Int = 0) -> WorkerFailure {
    guard let child = child.take() else { return .garbled }
    return child.end(after: milliseconds)
  }

  private func nextLine(within seconds: Int) throws(WorkerFailure) -> [UInt8] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let line = lines.next() { return line }
      guard lines.count < Self.longestAnswer else {
        end()
        throw .garbled
      }
      guard ContinuousClock.now < deadline else {
        end()
        throw .timedOut(seconds: seconds)
      }
      try readMore()
    }
  }

  private func readMore() throws(WorkerFailure) {
    var waiting = pollfd(fd: child?.output.number ?? -1, events: Int16(POLLIN), revents: 0)
    let count = unsafe poll(&waiting, 1, Self.milliseconds)
    guard count > 0 else {
      if let resident = child?.residentMebibytes, resident > limits.mebibytes {
        end()
        throw .outOfMemory(mebibytes: limits.mebibytes)
      }
      return
    }
    guard let more = try? child?.output.readNext(1 << 16), !more.isEmpty else {
      throw end(after: Self.graceMilliseconds)
    }
    lines.append(more)
  }
}
