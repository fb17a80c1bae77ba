import Foundation
import FoundationNetworking
import SessionPix

/// What a server answered.
struct HTTPAnswer: Sendable {
  let status: Int
  /// Names in small letters.
  let headers: [String: String]
  let body: [UInt8]
}

/// What is asked of a server.
struct HTTPRequest: Sendable {
  var method = "POST"
  let url: URL
  var headers: [String: String] = [:]
  var body: [UInt8] = []
}

/// No whole answer came; whether the request arrived is not known.
enum HTTPFailure: Error, Hashable, Sendable {
  /// It took longer than allowed.
  case timeout(seconds: Double)
  /// The connection could not be made, or broke.
  case connection(reason: String)
}

/// The one place that opens connections. It keeps no cookies, caches nothing and follows no redirection, which could lead
/// a key to a stranger.
final class HTTPClient: Sendable {
  private let session: URLSession

  init() {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.urlCredentialStorage = nil
    configuration.httpMaximumConnectionsPerHost = 64
    session = URLSession(
      configuration: configuration, delegate: NoRedirection(), delegateQueue: nil)
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  /// Sends a request and waits for the whole answer, `timeout` seconds at most from the first byte sent to the last received.
  ///
  /// - Throws: ``HTTPFailure``, or `CancellationError`.
  func send(_ request: HTTPRequest, timeout: Double) async throws -> HTTPAnswer {
    try await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
      group.addTask { try await self.exchange(request) }
      group.addTask {
        try await Task.sleep(for: .seconds(timeout))
        throw HTTPFailure.timeout(seconds: timeout)
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() else { throw CancellationError() }
      return answer
    }
  }

  private func exchange(_ request: HTTPRequest) async throws -> HTTPAnswer {
    var given = URLRequest(url: request.url)
    given.httpMethod = request.method
    // The deadline is ours; the session's own one counts idle time only.
    given.timeoutInterval = 24 * 3600
    for (name, value) in request.headers { given.setValue(value, forHTTPHeaderField: name) }
    if !request.body.isEmpty { given.httpBody = Data(request.body) }
    let running = RunningTask()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let task = session.dataTask(with: given) { data, response, error in
          continuation.resume(with: Result { try Self.answer(data, response, error) })
        }
        running.start(task)
      }
    } onCancel: {
      running.cancel()
    }
  }

  private static func answer(
    _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
  ) throws -> HTTPAnswer {
    if let error {
      if (error as? URLError)?.code == .cancelled { throw CancellationError() }
      throw HTTPFailure.connection(reason: reason(of: error))
    }
    guard let response = response as? HTTPURLResponse else {
      throw HTTPFailure.connection(reason: "the server does not speak HTTP")
    }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      headers["\(name)".lowercased()] = "\(value)"
    }
    return HTTPAnswer(
      status: response.statusCode, headers: headers, body: data.map { [UInt8]($0) } ?? [])
  }

  /// The kind of a fault; the system's own words may hold the address.
  private static func reason(of error: any Error) -> String {
    switch (error as? URLError)?.code {
    case .timedOut: "timed out"
    case .cannotFindHost, .dnsLookupFailed: "the host cannot be found"
    case .cannotConnectToHost: "the host cannot be reached"
    case .networkConnectionLost: "the connection broke"
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      "the host cannot prove who it is (TLS)"
    default: "the connection failed (code \((error as NSError).code))"
    }
  }
}

/// A task that may be cancelled before it is there.
private final class RunningTask: Sendable {
  private enum State: Sendable {
    case waiting
    case running(URLSessionDataTask)
    case cancelled
  }

  private let state = Locked(State.waiting)

  func start(_ task: URLSessionDataTask) {
    let isCancelled = state.withLock { state in
      if case .cancelled = state { return true }
      state = .running(task)
      return false
    }
    task.resume()
    if isCancelled { task.cancel() }
  }

  func cancel() {
    let task = state.withLock { state -> URLSessionDataTask? in
      defer { state = .cancelled }
      if case .running(let task) = state { return task }
      return nil
    }
    task?.cancel()
  }
}

/// Refuses every redirection; the redirecting answer is the answer.
private final class NoRedirection: NSObject, URLSessionTaskDelegate, Sendable {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
