/// All files of the folders and files that were named, in the order of their names' bytes, whatever
/// the names look like: hidden files, names that are not UTF-8, and names that differ only by
/// normalisation all count.
///
/// Symbolic links are followed, except into a folder that the walk is inside of. A link that leads
/// nowhere is a photo that cannot be read.
public struct PhotoWalk: Sendable {
  /// The files, each under the name of its results: its path below the folder that was named, or
  /// its file name.
  ///
  /// With several inputs the input's own name stands in front, numbered when equal.
  public internal(set) var photos: [NamedSource] = []
  /// What was passed over, and why.
  public internal(set) var remarks: [Remark] = []
  /// How many folders could not be read, so that their photos are missing.
  public var unreadableFolders: Int {
    remarks.count { if case .unreadable = $0.reason { true } else { false } }
  }
  /// The files and folders that were met: nothing may be written over or into them.
  public private(set) var inputs: Set<FileIdentity> = []

  /// The files and folders that hold all photos: what was named, and where the symbolic links below it lead.
  public private(set) var readablePaths: [PhotoPath] = []
  /// The folders that were listed, by the paths that lead to them.
  private(set) var folders: [PhotoPath] = []
  private var linkTargets: Set<PhotoPath> = []
  private var spared: FileIdentity?

  /// Something that the walk passed over.
  public struct Remark: Hashable, Sendable {
    /// Where.
    public let path: PhotoPath
    /// Why.
    public let reason: Reason

    /// Why something was passed over.
    public enum Reason: Hashable, Sendable {
      /// A symbolic link leads back to a folder that it lies in.
      case loop
      /// The folder cannot be read; the system's own message.
      case unreadable(String)
      /// A socket, pipe or device.
      case special
      /// It is the folder that results go to.
      case output
    }
  }

  /// Walks the inputs.
  ///
  /// - Throws: ``InputError`` where a path does not exist or there is no file at all.
  public init(_ inputs: [PhotoPath]) throws(InputError) {
    try Self.checkExistence(of: inputs)
    self.init(present: inputs)
    guard !photos.isEmpty else { throw .noFiles(inputs, remarks) }
  }

  /// Walks what there is of the inputs, be it nothing.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders.
  ///   - spared: A folder that is passed over.
  public init(present inputs: [PhotoPath], except spared: FileIdentity? = nil) {
    self.spared = spared
    var labels = InputLabels()
    for path in inputs {
      let label = inputs.count > 1 ? labels.label(for: path) : nil
      visit(input: path, label: label)
    }
    readablePaths = Self.narrowed(inputs + linkTargets)
  }

  /// Refuses inputs that are not there.
  static func checkExistence(of inputs: [PhotoPath]) throws(InputError) {
    var missing: [InputError.Missing] = []
    for path in inputs {
      do throws(SystemError) {
        try FileIdentity.exists(path)
      } catch {
        missing.append(InputError.Missing(path: path, reason: error.message))
      }
    }
    guard missing.isEmpty else { throw .missing(missing) }
  }

  /// The same walk with fewer photos; what may not be overwritten stays.
  ///
  /// - Parameter isKept: Whether a photo of this name stays.
  /// - Returns: The walk.
  /// - Throws: ``InputError/noneLeft`` where no photo stays.
  public func keeping(_ isKept: (PhotoPath) -> Bool) throws(InputError) -> PhotoWalk {
    let walk = including { isKept($0.name) }
    guard !walk.photos.isEmpty else { throw .noneLeft }
    return walk
  }

  /// The same walk with some of the photos.
  func including(_ isIncluded: (NamedSource) -> Bool) -> PhotoWalk {
    var walk = self
    walk.photos = photos.filter(isIncluded)
    return walk
  }

  /// Of more paths than a command line holds, the folders that they lie in.
  private static func narrowed(_ paths: [PhotoPath]) -> [PhotoPath] {
    paths.count <= 500 ? paths : Array(Set(paths.map(\.folderAbove)))
  }

  private mutating func visit(input path: PhotoPath, label: PhotoPath?) {
    guard let found = try? FileIdentity.look(at: path) else {
      photos.append(NamedSource(.file(path), as: label ?? path.lastComponent))
      return
    }
    inputs.insert(found.identity)
    if found.kind == .folder {
      visit(folder: path, name: label ?? PhotoPath(""), ancestors: [found.identity])
    } else {
      photos.append(NamedSource(.file(path), as: label ?? path.lastComponent))
    }
  }

  private mutating func visit(folder: PhotoPath, name: PhotoPath, ancestors: [FileIdentity]) {
    let entries: [PhotoPath]
    do throws(SystemError) {
      entries = try FolderListing.names(in: folder)
    } catch {
      remarks.append(Remark(path: folder, reason: .unreadable(error.message)))
      return
    }
    folders.append(folder)
    for entry in entries {
      visit(
        entry: folder.appending(entry), name: name.appending(entry), ancestors: ancestors)
    }
  }

  private mutating func visit(entry path: PhotoPath, name: PhotoPath, ancestors: [FileIdentity]) {
    guard let found = try? FileIdentity.look(at: path) else {
      photos.append(NamedSource(.file(path), as: name))
      return
    }
    if let target = FileIdentity.linkTarget(of: path) { linkTargets.insert(target) }
    switch found.kind {
    case .file:
      inputs.insert(found.identity)
      photos.append(NamedSource(.file(path), as: name))
    case .folder where found.identity == spared:
      remarks.append(Remark(path: path, reason: .output))
    case .folder where ancestors.contains(found.identity):
      remarks.append(Remark(path: path, reason: .loop))
    case .folder:
      inputs.insert(found.identity)
      visit(folder: path, name: name, ancestors: ancestors + [found.identity])
    case .special:
      remarks.append(Remark(path: path, reason: .special))
    }
  }
}
