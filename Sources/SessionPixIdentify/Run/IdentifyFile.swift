public import SessionPix

/// The files of identification, in their folder below the output folder.
public enum IdentifyFile: String, CaseIterable, Sendable {
  /// What was answered, and what failed.
  case answers = "answers.jsonl"
  /// What left the machine, without content.
  case sent = "sent.jsonl"
  /// The key that identifiers are made with.
  case key = "record.key"
  /// Requests for whoever sends them by other means.
  case requests = "requests.jsonl"
  /// The page that shows what would leave.
  case review = "review.html"
  /// A verdict a photo.
  case verdicts = "verdicts.jsonl"
  /// The same as a table.
  case table = "verdicts.csv"

  /// The path below the output folder.
  public var path: PhotoPath { IdentifyFolder.name.appending(PhotoPath(rawValue)) }

  /// Those that hold images.
  package static let withImages: [Self] = [.requests, .review]

  /// Those that are made of records and answers, and made again when they are needed.
  static let made = withImages + [.verdicts, .table]
}
