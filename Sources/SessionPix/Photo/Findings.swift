/// What was found in one photo: the record that `findings.jsonl` holds, one line a photo. It is local;
/// what may leave the machine are the renditions.
public struct Findings: Codable, Hashable, Sendable {
  /// The name and version of this format.
  public static let schemaName = "sessionpix.findings/1"

  /// Always ``schemaName``.
  public var schema = Findings.schemaName
  /// What made the record.
  public var tool: Tool
  /// Changes with the photo's bytes, the settings and the tool, see ``Pipeline/fingerprint(ofPhoto:)``.
  public var fingerprint: String?
  /// The path of a byte-identical photo that was prepared in this one's place; absent where it was prepared itself.
  public var original: String?
  /// How the photo fared.
  public var status: Status
  /// Why, unless ok.
  public var error: Failure?
  /// The file that was given.
  public var source: Source
  /// What the photo looks like, in 16 hexadecimal digits: photos that look alike differ in few bits.
  public var likeness: String?
  /// The name of a set of photos of the output folder that look alike; absent where the photo is alone.
  public var group: String?
  /// What was hidden and removed.
  public var privacy: Privacy?
  /// The lines of text.
  public var regions: [TextRegion]?
  /// The barcodes.
  public var barcodes: [Barcode]?
  /// What brand, model and serial number may be, best first.
  public var candidates: Candidates?
  /// How probable it is that none of the candidates of a field is right; absent where nobody read.
  public var unidentified: Unidentified?
  /// The images that were made.
  public var renditions: [RenditionRecord]?
  /// Milliseconds by stage.
  public var timings: [String: Double]?

  /// How a photo fared.
  public enum Status: String, Codable, Hashable, Sendable {
    /// Renditions and findings are complete.
    case ok
    /// Something is wrong with the file or a stage failed; nothing was made.
    case failed
    /// The content is of a kind that is not accepted, or it is no picture and its name does not claim that
    /// it is one (notes, `.nomedia`).
    case unsupported
  }

  /// Why a photo failed.
  public struct Failure: Codable, Hashable, Sendable {
    /// A short stable word, see ``PhotoError/code``.
    public var code: String
    /// A sentence for people.
    public var message: String

    /// A reason from its two parts.
    public init(code: String, message: String) {
      self.code = code
      self.message = message
    }
  }

  /// What made a record.
  public struct Tool: Codable, Hashable, Sendable {
    /// SessionPix' version.
    public var version: String
    /// The first 16 digits of each model's SHA-256.
    public var models: [String: String]
    /// The arithmetic of the networks.
    public var precision: String

    /// What made the records of a pipeline of your own.
    public init(version: String, models: [String: String], precision: String) {
      self.version = version
      self.models = models
      self.precision = precision
    }
  }

  /// The file that was given; what is known of it.
  public struct Source: Codable, Hashable, Sendable {
    /// Its path as the run saw it, see ``PhotoPath/text``.
    public var path: String
    /// True where the path is not UTF-8 and so stands here with `%XX` escapes.
    public var escaped: Bool?
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    public var sha256: String?
    /// The content's format.
    public var format: PhotoFormat?
    /// Columns of the upright photo.
    public var width: Int?
    /// Rows of the upright photo.
    public var height: Int?

    /// A source of which no more than its path is known.
    public init(path: PhotoPath) {
      self.path = path.text
      escaped = path.isText ? nil : true
    }
  }

  /// A record that knows only its source.
  public init(tool: Tool, status: Status, source: Source) {
    self.tool = tool
    self.status = status
    self.source = source
  }
}
