/// A photo whose file was written anew with its compressed picture as it stands, bit for bit, and next to nothing else.
///
/// What is shown stays the same: the pixels, how they are turned, and their colours. What is kept for that, an
/// orientation and a well-known colour profile, stands in blocks of our own making. The written bytes are walked to
/// their end by ``RenditionProof`` before they are handed over.
///
/// Nothing is decoded, so nothing is hidden: **faces and text stay in the picture.** ``Pipeline`` makes images in which
/// they are painted over.
public struct CleanedPhoto: Hashable, Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// The format, the same as before.
  public let format: PhotoFormat
  /// Width and height as stored, in pixels.
  public let width: Int
  /// See ``width``.
  public let height: Int
  /// How the stored picture has to be turned, as EXIF counts: 1...8, 1 for upright.
  public let orientation: Int
  /// The size of the file that was cleaned.
  public let sourceByteCount: Int
  /// What the colour profile is called that was written anew; nil where there was none.
  public let profile: String?
  /// The kinds of things that were left behind, values never.
  public let removed: [MetadataKind]

  /// Cleans a photo.
  ///
  /// - Parameters:
  ///   - source: A JPEG, PNG or WebP file.
  ///   - limits: How large the file may be; pixels are not decoded and so not limited.
  /// - Throws: ``CleaningError`` where the photo is to be left alone.
  public init(
    cleaning source: PhotoSource, limits: DecodeLimits = DecodeLimits()
  ) throws(CleaningError) {
    let content: [UInt8]
    do throws(PhotoError) {
      content = try source.content(limits: limits)
    } catch {
      throw .photo(error)
    }
    try self.init(content)
  }

  private init(_ content: [UInt8]) throws(CleaningError) {
    sourceByteCount = content.count
    format = try Self.format(of: content)
    let target: RenditionFormat
    switch format {
    case .jpeg: target = .jpeg
    case .png: target = .png
    case .webp: target = .webp
    default: throw .unsupported(format)
    }
    let picture: any PictureFile
    do throws(RenditionLeak) {
      picture =
        switch target {
        case .jpeg: try JPEGPicture(content)
        case .png: try PNGPicture(content)
        default: try WebPPicture(content)
        }
    } catch {
      throw .damaged(error)
    }
    let canonical = try picture.setting.canonicalProfile()
    bytes = picture.file(OrientationBlock(picture.setting.orientation), canonical)
    orientation = picture.setting.orientation
    profile = canonical?.name
    removed = Self.kinds(in: content, as: format, picture.setting, keepsProfile: canonical != nil)
    do throws(RenditionLeak) {
      let proof = try RenditionProof.verify(bytes, as: target, by: .cleaned)
      (width, height) = (proof.width, proof.height)
    } catch {
      throw .leak(error)
    }
  }

  private static func format(of content: [UInt8]) throws(CleaningError) -> PhotoFormat {
    // The first bytes tell the formats that are cleaned; others may need more of them.
    let format = PhotoFormat.sniff(content.prefix(16)) ?? PhotoFormat.sniff(content)
    guard let format else { throw .photo(.notAnImage) }
    return format
  }

  /// What is in the file and not in the cleaned one.
  private static func kinds(
    in content: [UInt8], as format: PhotoFormat, _ setting: PictureSetting, keepsProfile: Bool
  ) -> [MetadataKind] {
    var kinds = SourceScan(content, as: format).kinds.union(setting.exif?.kinds ?? [])
    if keepsProfile { kinds.remove(.icc) }
    return MetadataKind.allCases.filter(kinds.contains)
  }
}
