import Foundation

/// A known fault of a library's version that a photo can meet: what is said of it, by whom, and which version is free of it.
struct VersionTrap {
  /// As in ``Installation``'s list.
  let library: String
  /// The first version with the fault, or nil for all before ``fixed``.
  var first: [Int]?
  /// The first version without it.
  let fixed: [Int]
  /// Debian's package, and its first version that carries the repair back into an older release.
  var debian: (package: String, fixed: String)?
  /// What it does.
  let fault: String
  /// Who says so.
  let source: String

  /// Faults of what reads HEIC, as their projects and Debian's changelogs tell them.
  static let known = [
    VersionTrap(
      library: "libvips", first: [8, 18, 3], fixed: [8, 18, 4],
      fault:
        "refuses most photos of iPhones, since it allows 16 references in a HEIC and they have 48 tiles",
      source: "libvips issue 5073"),
    VersionTrap(
      library: "libheif", first: [1, 19, 0], fixed: [1, 19, 1],
      fault:
        "refuses nearly every HEIC and AVIF, since it takes libvips' limit of a side for one of the area",
      source: "libheif issue 1359"),
    VersionTrap(
      library: "libheif", fixed: [1, 18, 0], debian: ("libheif1", "1.15.1-1+deb12u1"),
      fault: "can be crashed by a file made for that (CVE-2024-41311)",
      source: "Debian's changelog of libheif"),
    VersionTrap(
      library: "libheif", first: [1, 18, 0], fixed: [1, 22, 0],
      fault: "can be made to write behind its memory by a file made for that (CVE-2026-32741)",
      source: "libheif's release notes"),
    VersionTrap(
      library: "libheif", first: [1, 22, 0], fixed: [1, 23, 2],
      fault: "can be made to write behind its memory by a file made for that (GHSA-g89c-p67h-r497)",
      source: "libheif's advisory"),
    VersionTrap(
      library: "libde265", fixed: [1, 0, 17], debian: ("libde265-0", "1.0.11-1+deb12u3"),
      fault: "can be made to write behind its memory by a file made for that (CVE-2026-33165)",
      source: "Debian's changelog of libde265"),
  ]

  /// The sentence for people, where a version has the fault.
  ///
  /// - Parameters:
  ///   - version: As the library says it.
  ///   - package: Debian's version of a package; nil where it is not installed from there.
  /// - Returns: What the fault is and what to install; nil where the version is free of it.
  func note(of version: String, package: (String) -> String?) -> String? {
    let numbers = Self.numbers(version)
    guard !numbers.isEmpty, numbers.lexicographicallyPrecedes(fixed),
      first.map({ !numbers.lexicographicallyPrecedes($0) }) ?? true
    else { return nil }
    let repaired = debian.flatMap { debian in
      package(debian.package).map { Self.isRepaired($0, since: debian.fixed) }
    }
    guard repaired != true else { return nil }
    let wanted = debian.flatMap { repaired == nil ? nil : $0.fixed }
    let remedy = wanted ?? fixed.map(String.init).joined(separator: ".")
    return "\(library) \(version) \(fault); install \(remedy) or newer (\(source))"
  }

  /// Whether Debian's version is the repaired one, or a later repair of the same release.
  private static func isRepaired(_ version: String, since fixed: String) -> Bool {
    let parts = [version, fixed].map { $0.split(separator: "u").map(String.init) }
    guard parts[0].first == parts[1].first, let found = Int(parts[0].last ?? ""),
      let needed = Int(parts[1].last ?? "")
    else { return false }
    return found >= needed
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").compactMap { Int($0) }
  }
}

/// What Debian's package manager has installed.
enum DebianPackage {
  /// A package's version by the list of the package manager; nil where there is no such list, or no such package.
  ///
  /// The format is that of deb-control(5).
  static func version(of package: String, in list: String = "/var/lib/dpkg/status") -> String? {
    let paragraphs = (try? String(contentsOfFile: list, encoding: .utf8))?.components(
      separatedBy: "\n\n")
    let fields = paragraphs?.first { $0.hasPrefix("Package: \(package)\n") }?.split(separator: "\n")
    return fields?.first { $0.hasPrefix("Version: ") }.map {
      String($0.dropFirst("Version: ".count))
    }
  }
}
