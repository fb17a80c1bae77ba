/// Why there is no brief of a photo. Nothing of it may be sent.
public enum BriefError: Error, Hashable, Sendable {
  /// The photo did not go through, so there is nothing to send.
  case notPrepared(status: Findings.Status)
  /// No pass looked for faces.
  case facesNotRedacted
  /// Faces are hidden by a mosaic of themselves.
  case facesCosmetic
  /// No pass hid personal text.
  case textNotRedacted
  /// Nobody read the text, so it is not known where serial numbers stand, which may not be shown.
  case textNotRead
  /// There is no overview among the images.
  case noOverview
  /// An image is in a format that vision models do not take.
  case format(RenditionFormat)
  /// An image cannot be read, made smaller or painted over.
  case image(PhotoError)
}

extension BriefError {
  /// A short stable word for programs.
  public var code: String {
    switch self {
    case .notPrepared: "not-prepared"
    case .facesNotRedacted: "faces-not-redacted"
    case .facesCosmetic: "faces-cosmetic"
    case .textNotRedacted: "text-not-redacted"
    case .textNotRead: "text-not-read"
    case .noOverview: "no-overview"
    case .format: "format-not-taken"
    case .image(let error): error.code
    }
  }
}

extension BriefError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .notPrepared(let status):
      "the photo was not prepared (\(status.rawValue)), so there is nothing to send"
    case .facesNotRedacted:
      "no pass looked for faces in the photo, so nothing of it is sent; prepare it with `sessionpix process`"
    case .facesCosmetic:
      "faces in the photo are hidden by a mosaic of themselves, which can be matched back to them, so nothing of it is"
        + " sent; prepare it again with `sessionpix process`, without --face-fill mosaic"
    case .textNotRedacted:
      "no pass looked for personal text in the photo, so nothing of it is sent; prepare it again with"
        + " `sessionpix process`, without --keep-text"
    case .textNotRead:
      "nobody read the labels of the photo, so serial numbers in it cannot be hidden and nothing of it is sent; "
        + "prepare it again after `sessionpix privacy set --read labels`"
    case .noOverview:
      "the photo has no overview; prepare it again with `sessionpix process`"
    case .format(let format):
      "vision models do not take \(format.name); prepare the photo again with --format jpeg, png or webp"
    case .image(let error):
      "an image of the photo cannot be used: \(error)"
    }
  }
}
