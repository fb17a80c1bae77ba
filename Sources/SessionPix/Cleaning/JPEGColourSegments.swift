/// The application segments of a JPEG that decide how its picture is shown, read as libjpeg reads them (`examine_app0`,
/// `examine_app14`) and written anew.
struct JPEGColourSegments {
  private(set) var exif: ExifReading?
  private(set) var hasUnevenPixels = false
  private var hasJFIF = false
  private var adobeTransform: UInt8?
  private var profileParts = JPEGProfileParts()

  var profile: [UInt8]? { profileParts.joined }

  /// Takes notice of a segment, if it is one of these.
  mutating func read(_ content: ArraySlice<UInt8>, of marker: JPEGMarker) {
    let head = FileHead(bytes: Array(content.prefix(14)))
    switch marker {
    case .jfif where head.has("JFIF\0") && content.count >= 14:
      hasJFIF = true
      let (x, y) = (Array(head.bytes[8..<10]), Array(head.bytes[10..<12]))
      hasUnevenPixels = hasUnevenPixels || x != y && x != [0, 0] && y != [0, 0]
    case .exif where head.has("Exif\0"):
      exif = exif ?? ExifReading(content)
    case .profile where head.has("ICC_PROFILE\0") && content.count >= 14:
      profileParts.add(content)
    case .adobe where head.has("Adobe") && content.count >= 12:
      adobeTransform = head.bytes[11]
    default: break
    }
  }

  /// JFIF without density and thumbnail, EXIF with an orientation alone, a canonical profile, and Adobe's colour
  /// transform: each where it was there.
  func segments(_ orientation: OrientationBlock?, _ profile: CanonicalProfile?) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ marker: JPEGMarker, _ name: String, _ content: [UInt8]) {
      let content = Array(name.utf8) + content
      bytes += [0xFF, marker.rawValue] + BigEndian.bytes(content.count + 2, count: 2) + content
    }
    if hasJFIF { append(.jfif, "JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0]) }
    if let orientation { append(.exif, "Exif\0\0", orientation.bytes) }
    if let profile { append(.profile, "ICC_PROFILE\0", [1, 1] + profile.bytes) }
    if let adobeTransform { append(.adobe, "Adobe", [0, 100, 0, 0, 0, 0, adobeTransform]) }
    return bytes
  }
}
