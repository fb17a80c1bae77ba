import Foundation
import FoundationNetworking
import SessionPix

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
      throw failure(error)
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
  private static func failure(_ error: any Error) -> HTTPFailure {
    switch (error as? URLError)?.code {
    case .timedOut: .connection(reason: "timed out")
    case .cannotFindHost, .dnsLookupFailed: .unreached(reason: "the host cannot be found")
    case .cannotConnectToHost: .unreached(reason: "the host cannot be reached")
    case .networkConnectionLost: .connection(reason: "the connection broke")
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      .unreached(reason: "the host cannot prove who it is (TLS)")
    case _ where isOfHandshake(error):
      .unreached(reason: "the host cannot prove who it is (TLS)")
    default: .connection(reason: "the connection failed (code \((error as NSError).code))")
    }
  }

  /// Whether TLS failed before anything could be sent. On Linux only curl's words tell; those of a connection that broke
  /// later name a read or a write.
  private static func isOfHandshake(_ error: any Error) -> Bool {
    let words = error.localizedDescription
    return ["SSL certificate problem", "SSL: no alternative certificate", "SSL_connect"]
      .contains(where: words.contains)
      || words.hasPrefix("OpenSSL/") && words.contains(":SSL routines:")
  }
}
