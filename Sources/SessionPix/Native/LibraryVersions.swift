import CExif
import CTesseract
import Foundation
import Glibc

/// The versions of the C libraries as they say themselves.
enum LibraryVersions {
  /// libvips', as `8.14.1`.
  static var vips: String { NativeLibraries.vipsVersion }

  /// Tesseract's, as `5.3.0`.
  static var tesseract: String { TesseractEngine.version }

  /// Leptonica's, as `1.82.0`.
  ///
  /// The corresponding C function is `getLeptonicaVersion`.
  static var leptonica: String {
    guard let text = unsafe getLeptonicaVersion() else { return "unknown" }
    defer { unsafe free(text) }
    let words = unsafe String(cString: text).split(separator: "-")
    return words.last.map(String.init) ?? "unknown"
  }

  /// libexif's.
  ///
  /// It has no function that tells it: the release stands in the `libexif.pc` beside the library;
  /// without that file the number of the shared library must do.
  static var exif: String {
    guard let library = pathOfExif else { return "unknown" }
    let description = library.deletingLastPathComponent().appendingPathComponent(
      "pkgconfig/libexif.pc")
    let lines =
      (try? String(contentsOf: description, encoding: .utf8))?.split(separator: "\n") ?? []
    if let line = lines.first(where: { $0.hasPrefix("Version:") }) {
      return line.dropFirst("Version:".count).trimmingCharacters(in: .whitespaces)
    }
    return library.resolvingSymlinksInPath().lastPathComponent
  }

  /// zxing-cpp's, as `1.4.0`.
  static var zxing: String { BarcodeReader.version }

  /// libseccomp's, as `2.5.4`.
  static var seccomp: String { SystemCallFilter.version }

  /// Nettle's, as `3.8`.
  static var nettle: String { SHA256.libraryVersion }

  /// OpenVINO's, without the build behind it.
  static var openVINO: String {
    String(InferenceEngine.version.prefix { $0 != "-" })
  }

  /// Which file the loader took.
  private static var pathOfExif: URL? {
    // Without a call libexif might not be loaded at all.
    unsafe exif_data_unref(exif_data_new())
    return NativeLibraries.files.first { $0.text.contains("/libexif.so") }
      .map { URL(fileURLWithPath: $0.text) }
  }
}
