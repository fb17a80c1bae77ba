/// What a file says about its picture beside the picture itself: gathered first, judged, then thrown away.
struct PictureSetting {
  /// The picture's EXIF block; the first one counts.
  var exif: ExifReading?
  /// The colour profile; an empty one is damaged.
  var profile: [UInt8]?
  var isAnimation = false
  var hasUnevenPixels = false
  /// What kind of picture it is, where that kind cannot be walked.
  var unknownEncoding: String?
  /// A block other than a profile that says that the colours are not those of sRGB.
  var otherColours: String?

  var orientation: Int { exif?.orientation ?? 1 }

  /// What is said about the colours, written anew.
  ///
  /// - Returns: Nil where nothing is said.
  /// - Throws: ``CleaningError`` where the picture could not be shown as before.
  func canonicalProfile() throws(CleaningError) -> CanonicalProfile? {
    if isAnimation { throw .animation }
    if let unknownEncoding { throw .unknownEncoding(unknownEncoding) }
    if hasUnevenPixels { throw .unevenPixels }
    if let otherColours { throw .unknownColours(otherColours) }
    guard let profile else {
      if exif?.claimsAdobeRGB == true { throw .unknownColours("the EXIF block") }
      return nil
    }
    guard let numbers = ColourNumbers(profile) else { throw .damagedProfile }
    guard let canonical = CanonicalProfile(numbers) else {
      throw .unknownProfile(digest: numbers.digest)
    }
    return canonical
  }
}
