/// What a run was given to work on.
///
/// Results of one folder that stands alone are named from there on. Otherwise each file and folder is named by its path
/// as it was given, so that a photo has one name whatever else is named beside it.
public struct PhotoInputs: Hashable, Sendable {
  /// Files and folders that somebody named one by one; they must be there.
  public var named: [PhotoPath]
  /// Those of a list, some of which may be gone by now; nil where there is no list.
  public var listed: [PhotoPath]?

  /// Files and folders.
  ///
  /// - Parameters:
  ///   - named: They must be there.
  ///   - listed: What is gone is a photo that cannot be read. The default is no list.
  public init(_ named: [PhotoPath], listed: [PhotoPath]? = nil) {
    self.named = named
    self.listed = listed
  }

  /// All files and folders.
  var all: [PhotoPath] { named + (listed ?? []) }

  /// Whether there is nothing to do: a list that is empty.
  public var isEmpty: Bool { all.isEmpty }

  /// What the results of an input are named by; empty for the folder that stands alone.
  func name(of path: PhotoPath, isFolder: Bool) -> PhotoPath {
    isFolder && named.count == 1 && listed == nil ? PhotoPath("") : path.inputName
  }

  /// Refuses what was named and is not there.
  func checkExistence() throws(InputError) {
    var missing: [InputError.Missing] = []
    for path in named {
      do throws(SystemError) {
        try FileIdentity.exists(path)
      } catch {
        missing.append(InputError.Missing(path: path, reason: error.message))
      }
    }
    guard missing.isEmpty else { throw .missing(missing) }
  }
}

extension PhotoInputs: ExpressibleByArrayLiteral {
  /// Files and folders that were named, as `["photos"]`.
  public init(arrayLiteral named: PhotoPath...) {
    self.init(named)
  }
}
