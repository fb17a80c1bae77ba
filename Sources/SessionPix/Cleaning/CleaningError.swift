/// Why a photo is left alone: nothing is written of it.
public enum CleaningError: Error, Hashable, Sendable {
  /// The file cannot be read, or is no picture.
  case photo(PhotoError)
  /// The picture is of a format that is not cleaned.
  case unsupported(PhotoFormat)
  /// The file makes no sense where the leak says.
  case damaged(RenditionLeak)
  /// Pictures of this kind cannot be walked, so nothing about them can be proven; the kind's name.
  case unknownEncoding(String)
  /// The file holds several frames, and only the first would be left.
  case animation
  /// Pixels are higher than wide or wider than high, which only the removed density says.
  case unevenPixels
  /// The colour profile cannot be read.
  case damagedProfile
  /// The colour profile is none that could be written anew; a digest of its numbers.
  case unknownProfile(digest: String)
  /// Something else than a profile says what the colours mean; the name of the block.
  case unknownColours(String)
  /// The cleaned photo holds what it must not; it was thrown away.
  case leak(RenditionLeak)
}

extension CleaningError {
  /// A short stable word for programs.
  public var code: String {
    switch self {
    case .photo(let error): error.code
    case .unsupported: "unsupported-format"
    case .damaged: "damaged"
    case .unknownEncoding: "unknown-encoding"
    case .animation: "animation"
    case .unevenPixels: "uneven-pixels"
    case .damagedProfile: "damaged-profile"
    case .unknownProfile: "unknown-profile"
    case .unknownColours: "unknown-colours"
    case .leak: "leak"
    }
  }

  /// Whether the file is of a kind that is not cleaned, rather than a photo that should have been.
  ///
  /// - Parameter path: The file's name decides about what is no picture: a note is none and claims nothing.
  /// - Returns: False where a person has to look at the photo.
  public func isUnsupported(at path: PhotoPath) -> Bool {
    switch self {
    case .unsupported: true
    case .photo(.notAnImage), .photo(.empty): !PhotoFormat.isNamed(by: path.text)
    default: false
    }
  }
}

extension CleaningError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .photo(let error):
      "\(error)"
    case .unsupported(let format):
      "\(format.name) is recognised but cannot be cleaned without loss; only JPEG, PNG and WebP can"
    case .damaged(let leak):
      "the picture is damaged or incomplete: \(leak.place) \(leak.clause); copy it again, or save it anew"
        + " in a picture editor"
    case .unknownEncoding(let name):
      "the picture is \(name), which cannot be checked, so it is left alone; save it anew in a picture editor"
    case .animation:
      "the picture is an animation, of which one frame would be left, so it is left alone; save that frame as"
        + " a picture"
    case .unevenPixels:
      "the picture's pixels are not square, which only its density says, so it is left alone; resize it to"
        + " square pixels"
    case .damagedProfile:
      "the picture's colour profile is damaged, so nobody can say which colours are meant, and it is left alone;"
        + Self.remedy
    case .unknownProfile(let digest):
      "the picture's colour profile is not a well-known one (digest \(digest)), and without it the colours would"
        + " change, so it is left alone;" + Self.remedy
    case .unknownColours(let block):
      "\(block) says that the colours are not those of sRGB, and without it they would change, so the picture is"
        + " left alone;" + Self.remedy
    case .leak(let leak):
      "the cleaned picture was refused: \(leak.place) \(leak.clause); save the picture anew in a picture editor"
    }
  }

  private static let remedy = " convert it to sRGB in a picture editor"
}
