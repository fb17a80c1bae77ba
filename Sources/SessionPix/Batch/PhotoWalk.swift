/// All files of the folders and files that were named, in the order of their names' bytes, whatever
/// the names look like: hidden files, names that are not UTF-8, and names that differ only by
/// normalisation all count.
///
/// Symbolic links are followed, except into a folder that the walk is inside of. A link that leads
/// nowhere is a photo that cannot be read.
public struct PhotoWalk: Sendable {
  /// The files, each once, under the name of its results: its path below the one folder that was named; otherwise
  /// its path as it was given, see ``PhotoInputs``.
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
  /// Which file has a name.
  private var named: [PhotoPath: PhotoPath] = [:]
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
      /// Its results would have the name of this file's.
      case nameTaken(by: PhotoPath)
    }
  }

  /// Walks files and folders.
  ///
  /// - Throws: ``InputError``, as for ``PhotoInputs``.
  public init(_ inputs: [PhotoPath]) throws(InputError) {
    try self.init(PhotoInputs(inputs))
  }

  /// Walks the inputs.
  ///
  /// - Throws: ``InputError`` where a path does not exist, two files would have one name, or there is no file at
  ///   all; an empty list is a walk without photos.
  public init(_ inputs: PhotoInputs) throws(InputError) {
    try inputs.checkExistence()
    self.init(present: inputs)
    for remark in remarks {
      if case .nameTaken(let other) = remark.reason { throw .sameName(other, remark.path) }
    }
    guard inputs.isEmpty || !photos.isEmpty else { throw .noFiles(inputs.all, remarks) }
  }

  /// Walks what there is of the inputs, be it nothing.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders.
  ///   - spared: A folder that is passed over.
  public init(present inputs: PhotoInputs, except spared: FileIdentity? = nil) {
    self.spared = spared
    for path in inputs.all { visit(input: path, of: inputs) }
    readablePaths = Self.narrowed(inputs.all + linkTargets)
  }

  /// The same walk with fewer photos; what may not be overwritten stays.
  ///
  /// - Parameter isKept: Whether a photo of this name stays.
  /// - Returns: The walk.
  /// - Throws: ``InputError/noneLeft`` where no photo of several stays.
  public func keeping(_ isKept: (PhotoPath) -> Bool) throws(InputError) -> PhotoWalk {
    let walk = including { isKept($0.name) }
    guard photos.isEmpty || !walk.photos.isEmpty else { throw .noneLeft }
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

  private mutating func visit(input path: PhotoPath, of all: PhotoInputs) {
    guard let found = try? FileIdentity.look(at: path) else {
      return add(path, as: all.name(of: path, isFolder: false))
    }
    inputs.insert(found.identity)
    let name = all.name(of: path, isFolder: found.kind == .folder)
    if found.kind == .folder {
      visit(folder: path, name: name, ancestors: [found.identity])
    } else {
      add(path, as: name)
    }
  }

  /// Adds a file that is not there yet.
  private mutating func add(_ path: PhotoPath, as name: PhotoPath) {
    guard let other = named[name] else {
      named[name] = path
      photos.append(NamedSource(.file(path), as: name))
      return
    }
    let isSame = other == path || other.isSameFile(as: path)
    if !isSame { remarks.append(Remark(path: path, reason: .nameTaken(by: other))) }
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
      add(path, as: name)
      return
    }
    if let target = FileIdentity.linkTarget(of: path) { linkTargets.insert(target) }
    switch found.kind {
    case .file:
      inputs.insert(found.identity)
      add(path, as: name)
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
