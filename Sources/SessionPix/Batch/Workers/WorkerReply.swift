/// What a worker answers: one JSON object a line, either a record or an error.
public struct WorkerReply: Codable, Hashable, Sendable {
  /// That of the request; absent where the request could not be read.
  public var id: String?
  /// What became of the photo, also where it failed. Its images are in place, and on the disk where that was asked for.
  public var findings: Findings?
  /// Why there is no record: `bad-request`, or `not-written` where nothing more can be written.
  public var error: Findings.Failure?
  /// With the error `not-written`: how many bytes the photo's images have.
  public var bytes: Int?

  /// An answer with a record.
  public init(id: String, findings: Findings) {
    self.id = id
    self.findings = findings
  }

  /// An answer without one.
  public init(id: String?, error: Findings.Failure, bytes: Int? = nil) {
    self.id = id
    self.error = error
    self.bytes = bytes
  }
}

/// The first line of a worker: it is ready, or why it cannot be.
public struct WorkerGreeting: Codable, Hashable, Sendable {
  /// The name and version of the protocol.
  public static let protocolName = "sessionpix.worker/1"

  /// Always ``protocolName``.
  public var `protocol` = WorkerGreeting.protocolName
  /// What makes its records.
  public var tool: Findings.Tool
  /// See ``Pipeline/settingsDigest``.
  public var settings: String
  /// What holds the process.
  public var sandbox: Sandbox.State

  /// The greeting of a worker with this pipeline.
  public init(pipeline: Pipeline, sandbox: Sandbox.State) {
    tool = pipeline.tool
    settings = pipeline.settingsDigest
    self.sandbox = sandbox
  }
}
