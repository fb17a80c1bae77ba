public import SessionPix

extension Identification {
  /// What becomes known while a run goes on.
  public struct Event: Sendable {
    /// The photo.
    public let source: Findings.Source
    /// Why a question failed; nil where it was answered.
    public let failure: AnswerRecord.Failure?
  }

  /// How a run went.
  public struct Summary: Sendable {
    /// Questions that this run got an answer to.
    public var answered = 0
    /// Questions that failed.
    public var failed = 0
    /// Questions that were answered in earlier runs.
    public var answeredBefore = 0
    /// Photos without images: they were not prepared, or their images are not kept.
    public var notPrepared = 0
    /// Photos that a person did not approve.
    public var notApproved = 0
    /// Photos of which anything left, or may have.
    public var photos = 0
    /// Requests that left or may have, repetitions included.
    public var requests = 0
    /// Tokens that were charged for answers.
    public var usage = TokenUsage(input: 0, output: 0)
    /// US dollars that were charged, or may have been; nil where no price is known.
    public var cost: Double?
    /// Why the run ended before its last photo.
    public var stop: IdentifyStop?
    /// Whether it was interrupted.
    public var wasInterrupted = false

    /// A run that has not begun.
    public init() {}
  }
}
