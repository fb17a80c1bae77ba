/// Something in an output folder that must not be there, or is not as its record says.
public struct Violation: Hashable, Sendable {
  /// What is wrong: a short stable word for programs.
  public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
    /// A line of the records cannot be read, or says what cannot be.
    case damagedRecord = "damaged-record"
    /// A privacy pass is not recorded.
    case pass
    /// A record holds personal text, or a file beside the records does.
    case text
    /// The record holds what your settings do not allow to be read: a serial number, or any text.
    case serial
    /// What a person changed by hand was not carried out, or the record claims what no person said.
    case correction
    /// An image that the record names is not there.
    case missing
    /// An image is not the one that the record names: other bytes or another size.
    case changed
    /// An image holds more than pixels.
    case leak
    /// An image cannot be decoded or searched, so nothing is proven of it.
    case unproven
    /// A recorded area is not painted in the image.
    case unpainted
    /// A face is to be seen that is neither painted over nor lifted by a person.
    case face
    /// A file that no record names.
    case stray
    /// A file that a run left unfinished.
    case temporary
  }

  /// What is wrong.
  public let code: Code
  /// The file that it is wrong with, relative to the output folder.
  public let path: PhotoPath
  /// A sentence for people: what is wrong and what to do. It holds no text that was read.
  public let message: String
  /// Where in the image, in fractions of it; nil where it is not about a place.
  public let box: Box?
  /// Of a face: the detector's score, 0...1.
  public let score: Double?

  init(
    _ code: Code, _ path: PhotoPath, _ message: String, box: Box? = nil, score: Double? = nil
  ) {
    self.code = code
    self.path = path
    self.message = message
    self.box = box
    self.score = score
  }

  /// The same of a record that a later one of the photo has replaced: it is in the file still.
  var ofEarlierRecord: Violation {
    Violation(
      code, path,
      "an earlier record of the photo is still in the findings; run `sessionpix process` again, which removes it."
        + " Of that record: \(message)", box: box, score: score)
  }
}
