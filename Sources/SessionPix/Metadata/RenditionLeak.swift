/// Why a written image is not handed over: the block that pixels do not need, or the damage that
/// keeps the walker from knowing what it looks at.
///
/// It names the block and its place, never what the block holds.
public struct RenditionLeak: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a block.
  public enum Reason: Hashable, Sendable {
    /// The block is not on the short list of what pixels need.
    case notNeeded
    /// The block may occur once and occurs again.
    case repeated
    /// The block is needed, but the format puts it elsewhere.
    case misplaced
    /// The bytes end inside the block.
    case truncated
    /// Bytes follow the end of the image.
    case afterEnd
    /// The block differs from what an encoder of bare pixels writes; the clause follows its name.
    case unexpected(String)
  }

  /// The format the bytes were written in.
  public let format: RenditionFormat
  /// The block's name in its format: a JPEG marker, a PNG or WebP chunk, a box, an OBU.
  public let block: String
  /// Where the block begins, in bytes from the start of the file.
  public let offset: Int
  /// What is wrong with it.
  public let reason: Reason

  /// A sentence that names the format, the block and its place, and says what to do.
  public var description: String {
    "The \(format.name) rendition is withheld: \(place) \(clause). "
      + "Encode it again from pixels without metadata."
  }

  /// The block and where it begins.
  var place: String { "\(block) at byte \(offset)" }

  /// What is wrong with the block, to stand behind it in a sentence.
  var clause: String {
    switch reason {
    case .notNeeded: "is not needed to show pixels"
    case .repeated: "occurs a second time"
    case .misplaced: "is out of order"
    case .truncated: "is cut short"
    case .afterEnd: "follows the end of the image"
    case .unexpected(let clause): clause
    }
  }
}
