import Glibc
import SessionPix
import SessionPixIdentify

/// Where options that need not be typed are looked for.
struct ConfigPlaces: Sendable {
  /// In the current folder.
  static let name = PhotoPath("sessionpix.json")

  /// The options of all commands that take a config file: it may name each of them.
  let options: [OptionDeclaration]
  /// The user's own: `sessionpix/config.json` beside the privacy settings.
  private let userFile: PhotoPath

  init(options: [OptionDeclaration], environment: [String: String]) {
    self.options = options
    userFile = PhotoPath(PrivacyFile(environment).path).parent.appending(PhotoPath("config.json"))
  }

  /// The file that `--config` names; else the one in the current folder; else the user's; else none.
  ///
  /// The one in the current folder must be the user's or root's, as with Git: a folder of somebody's photos must not
  /// be able to switch a privacy pass off.
  func file(_ chosen: PhotoPath?) throws(ConfigError) -> ConfigFile? {
    if let chosen {
      return chosen == PhotoPath("none") ? nil : try ConfigFile(at: chosen)
    }
    if let owner = Self.owner(of: Self.name) {
      guard [0, geteuid()].contains(owner) else { throw .foreign(Self.name) }
      return try ConfigFile(at: Self.name)
    }
    return Self.owner(of: userFile) == nil ? nil : try ConfigFile(at: userFile)
  }

  /// Whose file, or link, it is; nil where there is none.
  ///
  /// The corresponding C function is `lstat`.
  private static func owner(of path: PhotoPath) -> uid_t? {
    var status = stat()
    let bytes = path.bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe lstat(bytes, &status) == 0 ? status.st_uid : nil
  }
}
