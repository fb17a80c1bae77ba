import Foundation
import SessionPix

/// Debian's libimage-exiftool-perl, which `make setup` installs for the tests.
enum ExifTool {
  struct Missing: Error, CustomStringConvertible {
    let description = "exiftool is not installed; run `make setup`, which installs it for the tests"
  }

  /// Tags that describe the file, its container and the compressed picture itself, in exiftool's own words.
  static let pictureTags: Set<String> = [
    // What exiftool says of itself and of the file's place.
    "ExifToolVersion", "Directory", "FileAccessDate", "FileInodeChangeDate", "FileModifyDate",
    "FileName", "FilePermissions", "FileSize", "FileType", "FileTypeExtension", "MIMEType",
    // The size, also as computed from it.
    "ImageHeight", "ImageSize", "ImageWidth", "Megapixels",
    // JPEG
    "BitsPerSample", "ColorComponents", "EncodingProcess", "YCbCrSubSampling",
    // PNG; the density is the encoder's own
    "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "PixelUnits", "PixelsPerUnitX",
    "PixelsPerUnitY",
    // WebP
    "HorizontalScale", "VP8Version", "VerticalScale",
    // AVIF; the colour profile is a few numbers that name sRGB
    "AV1ConfigurationVersion", "ChromaFormat", "ChromaSamplePosition", "ColorPrimaries",
    "ColorProfiles", "CompatibleBrands", "HandlerType", "HighBitDepth", "ImagePixelDepth",
    "ImageSpatialExtent", "InitialDelaySamples", "MajorBrand", "MatrixCoefficients", "MediaData",
    "MediaDataOffset", "MediaDataSize", "MinorVersion", "PrimaryItemReference", "SeqLevelIdx0",
    "SeqProfile", "SeqTier0", "TransferCharacteristics", "TwelveBit",
  ]

  /// The tags that exiftool sees in each file of a folder, as `Group:Name`.
  static func tags(in folder: URL) throws -> [String: Set<String>] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["exiftool", "-json", "-G", "-a", "-u", "-r", folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitForEnd()
    guard process.terminationStatus == 0 else { throw Missing() }
    let files = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    return files.reduce(into: [:]) { found, tags in
      let name = tags["SourceFile"] as? String ?? ""
      found[name] = Set(tags.keys).subtracting(["SourceFile"])
    }
  }

  /// The tags of each file that are about more than the picture; files without such tags, too.
  static func otherTags(in folder: URL) throws -> [String: Set<String>] {
    try tags(in: folder).mapValues { tags in
      tags.filter { !pictureTags.contains(String($0.split(separator: ":").last ?? "")) }
    }
  }
}
