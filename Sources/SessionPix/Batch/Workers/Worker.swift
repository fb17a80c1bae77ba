import Foundation
import Glibc

/// The inside of a worker process: requests come as lines, photos are prepared one by one, answers go out as lines.
///
/// See <doc:WorkerProtocol>.
public struct Worker: ~Copyable {
  /// The longest request that is read.
  static let longestRequest = 1 << 20

  private let pipeline: Pipeline
  private let folder: OutputFolder
  private let input: FileDescriptor
  private let output: FileDescriptor

  /// A worker on standard input and output.
  ///
  /// What libraries print to standard output goes to standard error from now on.
  ///
  /// - Parameters:
  ///   - pipeline: Made for one photo at a time.
  ///   - folder: Where images are written.
  /// - Throws: ``OutputError`` where there is no standard output.
  public init(pipeline: Pipeline, folder: OutputFolder) throws(OutputError) {
    self.pipeline = pipeline
    self.folder = folder
    do throws(SystemError) {
      let own = try FileDescriptor(
        adopting: SystemError.check(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)))
      let data = try FileDescriptor(
        adopting: SystemError.check(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)))
      try SystemError.check(dup2(STDERR_FILENO, STDOUT_FILENO))
      input = own
      output = data
    } catch {
      throw .notWritten(PhotoPath("standard output"), reason: error.message)
    }
  }

  /// Greets, then answers requests until there are no more.
  ///
  /// - Parameter sandbox: What holds the process; the greeting says so.
  /// - Throws: ``OutputError`` where answers cannot be written.
  public func run(sandbox: Sandbox.State) throws(OutputError) {
    try send(WorkerGreeting(pipeline: pipeline, sandbox: sandbox))
    var lines = LineBuffer()
    while true {
      while let line = lines.next() { try send(answer(to: line)) }
      guard lines.count <= Self.longestRequest else {
        return try send(Self.badRequest(nil, "a line is longer than \(Self.longestRequest) bytes"))
      }
      guard let more = try? input.readNext(1 << 16), !more.isEmpty else { return }
      lines.append(more)
    }
  }

  /// Says on standard output, in place of the greeting, why there will be no worker.
  ///
  /// - Parameter error: Its description is a sentence for people.
  public static func refuse(_ error: any Error) {
    let reply = WorkerReply(
      id: nil, error: Findings.Failure(code: "not-ready", message: "\(error)"))
    guard let line = try? JSONLine(reply) else { return }
    try? FileHandle.standardOutput.write(contentsOf: line.ended)
  }

  private func answer(to line: [UInt8]) -> WorkerReply {
    let request: WorkerRequest
    do {
      request = try JSONDecoder().decode(WorkerRequest.self, from: Data(line))
    } catch {
      return Self.badRequest(
        Self.id(of: line), "the line is no request; it must be a JSON object with id and path")
    }
    guard request.staysInside else {
      return Self.badRequest(
        request.id, "output must name a file below the output folder, without . and ..")
    }
    let photo = NamedSource(.file(request.path), as: request.name)
    let outcome = Outcome(of: photo, by: pipeline, correction: request.correction)
    do throws(OutputError) {
      let findings = try folder.write(outcome, isDurable: request.isDurable)
      return WorkerReply(id: request.id, findings: findings)
    } catch {
      let code = PhotoError.notWritten(reason: "").code
      return WorkerReply(
        id: request.id, error: Findings.Failure(code: code, message: error.description),
        bytes: outcome.imageBytes)
    }
  }

  /// The id of a request that cannot be read otherwise, so that whoever waits for its answer gets it.
  private static func id(of line: [UInt8]) -> String? {
    struct Identified: Decodable { let id: String }
    return try? JSONDecoder().decode(Identified.self, from: Data(line)).id
  }

  private static func badRequest(_ id: String?, _ sentence: String) -> WorkerReply {
    WorkerReply(id: id, error: Findings.Failure(code: "bad-request", message: sentence))
  }

  private func send(_ value: some Encodable) throws(OutputError) {
    let line: [UInt8]
    do {
      line = try JSONLine(value).ended
    } catch {
      throw .notWritten(PhotoPath("standard output"), reason: "\(error)")
    }
    do throws(SystemError) {
      try output.write(line)
    } catch {
      throw .notWritten(PhotoPath("standard output"), reason: error.message)
    }
  }
}
