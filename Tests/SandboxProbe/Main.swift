import Foundation
import SessionPix

/// Shuts itself in and then tries, from a thread of each kind, what a photo that has taken a decoder over would try.
///
///     sandbox-probe READABLE WRITABLE OUTSIDE MODEL
///
/// Prints a line for each thread and attempt: `THREAD ATTEMPT RESULT`, where the result is `ok` or the error's number.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { PhotoPath($0) }
    let attempts = Attempts(
      readable: arguments[0].text, writable: arguments[1].text, outside: arguments[2].text)
    let state = try Sandbox(
      readable: [arguments[0], arguments[3]], writable: [arguments[1]], addressSpace: 8 << 30
    ).enter()
    print("active", state.active.map(\.rawValue).joined(separator: ","))
    attempts.report(from: "main")
    inThread { attempts.report(from: "thread") }
    VipsThreads.run { attempts.report(from: "libvips") }
    try InferenceThreads.run(model: arguments[3].text) { attempts.report(from: "openvino") }
    do {
      _ = try Sandbox(readable: [], writable: []).enter()
    } catch {
      print("again", error)
    }
    // At the end: see ``Sandbox`` on libdispatch.
    DispatchQueue.global().sync {}
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      attempts.report(from: "dispatch")
      done.signal()
    }
    done.wait()
  }

  private static func inThread(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      body()
      done.signal()
    }
    done.wait()
  }
}
