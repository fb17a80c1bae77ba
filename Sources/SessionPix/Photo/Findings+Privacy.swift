extension Findings {
  /// What was hidden and removed.
  public struct Privacy: Codable, Hashable, Sendable {
    /// The privacy passes that ran.
    public var passes: [String] = []
    /// What the file carried that no rendition carries.
    public var removed: [MetadataKind] = []
    /// The redacted areas, margins included.
    public var faces: [RedactedFace] = []
    /// What a person lifted: it is shown, whatever a detector or a rule says; nil where nothing was lifted.
    public var lifted: [LiftedArea]?
    /// What personal text was hidden; nil where no pass has looked for it.
    public var text: [HiddenText]?

    /// Nothing hidden and nothing removed yet.
    public init() {}
  }

  /// Personal text of a kind that was hidden. It stands nowhere in the record.
  public struct HiddenText: Codable, Hashable, Sendable {
    /// What it is about.
    public var kind: PersonalTextKind
    /// How many lines and barcodes were hidden.
    public var count: Int
  }

  /// An area that a person declared to hide nothing.
  public struct LiftedArea: Codable, Hashable, Sendable {
    /// What would have been painted over there.
    public var kind: Kind
    /// The area.
    public var box: Box
    /// Who lifted it: always a person.
    public var by = RedactedFace.Finder.person

    /// What would have been painted over.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// What a ``FaceDetector`` takes for a face.
      case face
      /// Lines and barcodes that a rule takes for personal.
      case text
    }

    /// An area by what would have been painted over there.
    init(kind: Kind, box: Box) {
      self.kind = kind
      self.box = box
    }
  }

  /// A redacted area.
  public struct RedactedFace: Codable, Hashable, Sendable {
    /// The area, margins included.
    public var box: Box
    /// The detector's score, 0...1; 1 where a person found it.
    public var score: Double
    /// Who found it.
    public var by: Finder

    /// Who finds faces.
    public enum Finder: String, Codable, Hashable, Sendable {
      /// A ``FaceDetector``.
      case detector
      /// A person, by hand.
      case person
    }
  }
}
