/// Why a run could not go on, and what was asked before: that is charged all the same.
public struct IdentificationFailure: Error {
  /// What went wrong.
  public let reason: any Error
  /// How the run went until then.
  public let summary: Identification.Summary
}

extension IdentificationFailure: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String { "\(reason)" }
}
