/// Every way in which one photo can fail. A failure is about this photo only: a batch goes on.
public enum PhotoError: Error, Hashable, Sendable {
  /// The file could not be opened or read; `reason` is the system's own message.
  case unreadable(reason: String)
  /// The file holds no bytes.
  case empty
  /// The bytes are of no image format that is known here.
  case notAnImage
  /// The format is recognised but not accepted.
  case unsupported(PhotoFormat)
  /// The file ends before the picture does.
  case truncated
  /// The picture cannot be decoded; `reason` is the decoder's own message.
  case corrupt(reason: String)
  /// The picture is larger than ``DecodeLimits`` allow.
  case tooLarge(String)
  /// A stage of the pipeline failed; no image leaves.
  case stageFailed(stage: String, reason: String)
  /// The written image holds something that is not pixels; it was thrown away.
  case leak(RenditionLeak)
  /// The process that worked on the photo ended, twice; `reason` says how.
  case crashed(reason: String)
  /// The photo took longer than it may, twice.
  case timedOut(seconds: Int)
  /// The photo took more memory than it may, twice.
  case outOfMemory(mebibytes: Int)
  /// The results could not be written.
  case notWritten(reason: String)
  /// A person corrected the photo by hand, and it was not prepared again since.
  case withdrawn
}

extension PhotoError {
  /// A short stable word for programs, as in the findings' `error.code`.
  public var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .empty: "empty"
    case .notAnImage: "not-an-image"
    case .unsupported: "unsupported-format"
    case .truncated: "truncated"
    case .corrupt: "corrupt"
    case .tooLarge: "too-large"
    case .stageFailed: "stage-failed"
    case .leak: "leak"
    case .crashed: "crashed"
    case .timedOut: "timed-out"
    case .outOfMemory: "out-of-memory"
    case .notWritten: "not-written"
    case .withdrawn: "withdrawn"
    }
  }
}

extension PhotoError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let reason):
      "the file cannot be read (\(reason)); check that it exists and that you may read it"
    case .empty:
      "the file is empty; copy it again from the camera or phone"
    case .notAnImage:
      "the content is not a picture, whatever the name says"
    case .unsupported(let format):
      "\(format.name) is recognised but not accepted; export the photo as JPEG, PNG, WebP, TIFF,"
        + " HEIC or AVIF"
    case .truncated:
      "the picture is truncated; copy it again, or allow truncated photos to take what is there"
    case .corrupt(let reason):
      "the picture is damaged and cannot be decoded (\(reason))"
    case .tooLarge(let what):
      "the picture is too large: \(what); raise the decode limits if it is meant to be"
    case .stageFailed(let stage, let reason):
      "\(stage) failed (\(reason)), so no image was handed over"
    case .leak(let leak):
      "the written image was refused: \(leak)"
    case .crashed(let reason):
      "the process that worked on the photo ended twice (\(reason)), so no image was handed over; the"
        + " file may be damaged on purpose"
    case .timedOut(let seconds):
      "the photo was not done within \(seconds) s, twice; raise --timeout if it is meant to take that"
        + " long"
    case .outOfMemory(let mebibytes):
      "the photo took more than \(mebibytes) MiB of memory, twice; raise --memory if it is meant to be"
        + " that large"
    case .notWritten(let reason):
      "the results could not be written (\(reason)); check space and permissions of the output folder"
    case .withdrawn:
      "it was corrected by hand and its images were removed; run `sessionpix process` as before to have"
        + " them made again"
    }
  }
}
