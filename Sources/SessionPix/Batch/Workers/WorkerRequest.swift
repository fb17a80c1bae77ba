/// What a worker is asked, one JSON object a line on its standard input.
///
///     {"id": "7", "path": "photos/IMG_1.heic", "output": "IMG_1.heic"}
public struct WorkerRequest: Codable, Hashable, Sendable {
  /// Comes back with the answer; any text.
  public var id: String
  /// The photo.
  public var path: PhotoPath
  /// What its images and its record are named by, below the worker's output folder; nil takes the photo's own
  /// file name.
  public var output: PhotoPath?
  /// What a person has changed by hand, if anything.
  public var correction: Correction?
  /// Whether the images must be on the disk when the answer comes. The default is true; whoever reads them at once and writes
  /// them elsewhere need not wait for the disk twice.
  public var isDurable = true

  /// A request for one photo.
  public init(
    id: String, path: PhotoPath, output: PhotoPath? = nil, correction: Correction? = nil,
    isDurable: Bool = true
  ) {
    self.id = id
    self.path = path
    self.output = output
    self.correction = correction
    self.isDurable = isDurable
  }

  private enum CodingKeys: String, CodingKey {
    case id
    case path
    case output
    case escaped
    case correction
    case isDurable = "durable"
  }

  /// Reads a request; with `"escaped": true` both paths stand with `%XX` for bytes that are not ASCII.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let isEscaped = try values.decodeIfPresent(Bool.self, forKey: .escaped) ?? false
    id = try values.decode(String.self, forKey: .id)
    path = PhotoPath(
      recorded: try values.decode(String.self, forKey: .path), isEscaped: isEscaped)
    output = try values.decodeIfPresent(String.self, forKey: .output)
      .map { PhotoPath(recorded: $0, isEscaped: isEscaped) }
    correction = try values.decodeIfPresent(Correction.self, forKey: .correction)
    isDurable = try values.decodeIfPresent(Bool.self, forKey: .isDurable) ?? true
  }

  /// Writes a request; the paths are escaped where one of them is not UTF-8.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    let isText = path.isText && output?.isText ?? true
    try values.encode(id, forKey: .id)
    try values.encode(isText ? path.text : path.escapedText, forKey: .path)
    try values.encodeIfPresent(isText ? output?.text : output?.escapedText, forKey: .output)
    try values.encodeIfPresent(correction, forKey: .correction)
    if !isText { try values.encode(true, forKey: .escaped) }
    if !isDurable { try values.encode(false, forKey: .isDurable) }
  }

  /// ``output``, or the photo's own file name.
  public var name: PhotoPath { output ?? path.lastComponent }

  /// Whether the images stay below the output folder.
  var staysInside: Bool { name.staysInside }
}
