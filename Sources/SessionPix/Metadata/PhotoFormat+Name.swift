extension PhotoFormat {
  /// Endings that pictures and films are called by.
  private static let endings: Set<String> = [
    "3gp", "arw", "avi", "avif", "avifs", "bmp", "cr2", "cr3", "dng", "exr", "gif", "heic", "heics",
    "heif", "hif",
    "j2k", "jfif", "jp2", "jpe", "jpeg", "jpg", "jxl", "mkv", "mov", "mp4", "nef", "orf", "pdf",
    "pef", "png", "psd", "raf",
    "rw2", "srw", "svg", "tif", "tiff", "webm", "webp",
  ]

  /// The ending of a path in small letters, where pictures or films are called by it.
  static func ending(of path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), path[dot...].contains("/") == false else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return endings.contains(ending) ? ending : nil
  }

  /// Whether a file is called a picture. The name never decides how a file is read, only whether one that is no
  /// picture has failed to be one.
  static func isNamed(by path: String) -> Bool { ending(of: path) != nil }
}
