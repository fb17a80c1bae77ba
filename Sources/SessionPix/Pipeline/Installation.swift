import Foundation

/// What the pipeline stands on, as it is on this machine.
public struct Installation: Encodable, Sendable {
  /// A library, a model or a data file.
  public struct Part: Encodable, Sendable {
    /// Whether it can be used.
    public enum State: String, Encodable, Sendable {
      /// It is there and whole.
      case ok
      /// It is not there, or does not start.
      case missing
      /// It is there and is not what it should be.
      case damaged
    }

    /// Its name.
    public let name: String
    /// Its version; of a model that of the package it comes from.
    public let version: String
    /// Its licence, as an SPDX expression.
    public let licence: String
    /// What it is for.
    public let purpose: String
    /// The file, where it is one.
    public var path: String?
    /// Of a model file that is there: its SHA-256 in lower-case hexadecimal.
    public var sha256: String?
    /// Whether it can be used.
    public private(set) var state = State.ok
    /// What is wrong with it and what to do; nil where nothing is.
    public private(set) var problem: String?

    /// Remembers what is wrong.
    fileprivate mutating func fail(_ error: SetupError) {
      if case .modelDamaged = error { state = .damaged } else { state = .missing }
      problem = error.description
    }
  }

  /// SessionPix' own version.
  public let version = SessionPixVersion.current
  /// The libraries and Tesseract's data.
  public private(set) var libraries: [Part] = []
  /// The model files, their checksums compared.
  public private(set) var models: [Part] = []
  /// The arithmetic that is used unless another is wished; nil where OpenVINO does not start.
  public private(set) var precision: InferenceEngine.Precision?
  /// What would hold a process that decodes photos here.
  public let sandbox = Sandbox.offered
  /// Why the pipeline cannot be made, where no part says so itself.
  public private(set) var otherProblems: [String] = []

  /// Known faults of the versions that read HEIC, in sentences; photos can be prepared with them.
  public private(set) var notes: [String] = []

  /// Looks at every part.
  ///
  /// - Parameter folder: The model folder; nil looks where ``Pipeline`` looks.
  public init(models folder: String? = nil) {
    libraries = [
      Part(
        name: "libvips", version: LibraryVersions.vips, licence: "LGPL-2.1-or-later",
        purpose: "decodes, resizes and encodes pictures"),
      tesseract(),
      Part(
        name: "Leptonica", version: LibraryVersions.leptonica, licence: "BSD-2-Clause",
        purpose: "holds Tesseract's pictures"),
      Part(
        name: "libexif", version: LibraryVersions.exif, licence: "LGPL-2.1-or-later",
        purpose: "tells what a photo's EXIF block carries"),
      Part(
        name: "zxing-cpp", version: LibraryVersions.zxing, licence: "Apache-2.0",
        purpose: "reads barcodes"),
      openVINO(),
      Part(
        name: "libseccomp", version: LibraryVersions.seccomp, licence: "LGPL-2.1-only",
        purpose: "shuts in the processes that decode photos"),
      Part(
        name: "Nettle", version: LibraryVersions.nettle,
        licence: "LGPL-3.0-or-later",
        purpose: "makes checksums"),
    ]
    libraries.insert(contentsOf: Self.heifLibraries(), at: 1)
    notes = libraries.flatMap { library in
      VersionTrap.known.filter { $0.library == library.name }.compactMap { trap in
        trap.note(of: library.version) { DebianPackage.version(of: $0) }
      }
    }
    lookAtModels(folder)
  }

  /// Everything that is wrong, in sentences.
  public var problems: [String] { (libraries + models).compactMap(\.problem) + otherProblems }

  /// What reads HEIC; libde265 is left out where it is not there, since libheif may decode by something else.
  private static func heifLibraries() -> [Part] {
    var heif = Part(
      name: "libheif", version: HEIFLibraries.heif ?? "missing", licence: "LGPL-3.0-or-later",
      purpose: "reads HEIC and AVIF for libvips")
    if HEIFLibraries.heif == nil { heif.fail(.libraryMissing(name: "libheif")) }
    return [heif]
      + [HEIFLibraries.de265].compactMap { $0 }.map { version in
        Part(
          name: "libde265", version: version, licence: "LGPL-3.0-or-later",
          purpose: "decodes HEVC, in which HEIC is coded")
      }
  }

  private func tesseract() -> Part {
    var part = Part(
      name: "Tesseract", version: LibraryVersions.tesseract, licence: "Apache-2.0",
      purpose: "reads text lines; with English data")
    do throws(SetupError) {
      let folder = try TesseractEngine().dataPath
      part.path = folder + (folder.hasSuffix("/") ? "" : "/") + "eng.traineddata"
    } catch {
      part.fail(error)
    }
    return part
  }

  private mutating func openVINO() -> Part {
    var part = Part(
      name: "OpenVINO", version: LibraryVersions.openVINO, licence: "Apache-2.0",
      purpose: "runs the neural networks")
    do throws(SetupError) {
      precision = try InferenceEngine().precision
    } catch {
      part.fail(error)
    }
    return part
  }

  private mutating func lookAtModels(_ path: String?) {
    do throws(SetupError) {
      let folder = try ModelFolder.located(path)
      models = folder.manifest.files.map { Self.part($0, in: folder) }
      // Last, what only shows when all parts are put together.
      if problems.isEmpty { _ = try Pipeline.standard(models: folder) }
    } catch {
      otherProblems.append(error.description)
    }
  }

  private static func part(_ file: ModelManifest.File, in folder: ModelFolder) -> Part {
    let package = folder.manifest.packages.first { $0.name == file.package }
    var part = Part(
      name: file.name, version: "\(file.package) \(package?.version ?? "")", licence: file.licence,
      purpose: file.purpose, path: folder.path(of: file))
    do throws(SetupError) {
      _ = try folder.content(of: file.name)
      part.sha256 = file.sha256
    } catch {
      let found = FileManager.default.contents(atPath: folder.path(of: file))
      part.sha256 = found.map { SHA256.hexadecimal(of: [UInt8]($0)) }
      part.fail(error)
    }
    return part
  }
}
