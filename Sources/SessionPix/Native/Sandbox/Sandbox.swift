import CLinux
import Glibc

/// What the process that decodes photos may reach: some files, and neither the network nor other
/// programs.
///
/// A decoder that is taken over by a photo then has nothing to take. Enter it as the first act of a
/// process: Landlock binds the calling thread and those that it starts later.
///
/// Work inside with threads, not with Dispatch queues or Swift tasks: libdispatch looks at its threads through
/// `/proc/TID`, whose numbers cannot be named beforehand, and ends the process where it cannot.
public struct Sandbox: Sendable {
  /// One of the mechanisms that hold the process.
  public enum Layer: String, Codable, Hashable, Sendable, CaseIterable {
    /// Only the named files can be opened, no TCP port either: Landlock (Linux man page `landlock(7)`).
    case files
    /// No sockets, no programs, no looking into other processes: seccomp (`seccomp(2)`), for all threads.
    case systemCalls = "system-calls"
    /// Memory and the size of written files have a bound: `setrlimit(2)`.
    case resources
  }

  /// Which layers hold, and why the others do not.
  public struct State: Codable, Hashable, Sendable {
    /// The layers that hold, be it in part.
    public internal(set) var active: [Layer] = []
    /// Why a layer does not hold, or not all of it: a sentence for people.
    public internal(set) var missing: [Missing] = []

    /// Nothing holds the process.
    public static let none = State()

    /// A layer that does not hold, or not all of it.
    public struct Missing: Codable, Hashable, Sendable {
      /// Which one.
      public let layer: Layer
      /// A sentence for people: why, and what to do.
      public let reason: String
    }
  }

  /// Files, and folders with all that is below them, that may be read beside what the system's libraries need.
  public var readable: [PhotoPath]
  /// Folders whose content may be written.
  public var writable: [PhotoPath]
  /// The process's address space in bytes; nil leaves it as it is.
  public var addressSpace: Int?
  /// The size of one written file in bytes. The default is ``largestFile``.
  public var fileSize = Self.largestFile
  /// 2 GiB.
  public static let largestFile = 1 << 31

  /// A sandbox in which these files can be reached.
  public init(readable: [PhotoPath], writable: [PhotoPath], addressSpace: Int? = nil) {
    self.readable = readable
    self.writable = writable
    self.addressSpace = addressSpace
  }

  /// Shuts the process in, for good.
  ///
  /// - Returns: Which layers hold.
  /// - Throws: ``SandboxError`` where the process already has several threads, or a named file cannot
  ///   be opened.
  public func enter() throws(SandboxError) -> State {
    let threads = (try? FolderListing.names(in: PhotoPath("/proc/self/task")).count) ?? 0
    guard threads == 1 else { throw .tooLate(threads: threads) }
    var state = State()
    _ = spx_no_new_privileges()
    if let version = Landlock.version {
      try Landlock(version: version, readable: readable, writable: writable).restrictSelf()
      state.noteFiles(version: version)
    } else {
      state.missing.append(Landlock.absence)
    }
    state.note(.resources, problem: ResourceLimits(sandbox: self).apply())
    state.note(.systemCalls, problem: SystemCallFilter.load())
    return state
  }

  /// Which layers this system offers; nothing is shut in.
  public static var offered: State {
    var state = State()
    if let version = Landlock.version {
      state.noteFiles(version: version)
    } else {
      state.missing.append(Landlock.absence)
    }
    state.note(.resources, problem: ResourceLimits.obstacle)
    state.note(.systemCalls, problem: SystemCallFilter.obstacle)
    return state
  }
}

extension Sandbox.State {
  /// An old version of Landlock holds, but not all.
  mutating func noteFiles(version: Int) {
    active.append(.files)
    if let gap = Landlock.gap(ofVersion: version) { missing.append(gap) }
  }

  fileprivate mutating func note(_ layer: Sandbox.Layer, problem: String?) {
    if let problem {
      missing.append(Missing(layer: layer, reason: problem))
    } else {
      active.append(layer)
    }
  }
}

/// Why a process cannot be shut in; it must not look at a photo then.
public enum SandboxError: Error, Hashable, Sendable {
  /// There are threads that Landlock would not bind.
  case tooLate(threads: Int)
  /// A file or folder that should be within reach cannot be opened; the system's own message.
  case notReachable(PhotoPath, reason: String)
  /// The system refuses; its own message.
  case refused(Sandbox.Layer, reason: String)
}

extension SandboxError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .tooLate(let threads):
      "the process has \(threads) threads already and cannot be shut in; enter the sandbox before"
        + " anything else"
    case .notReachable(let path, let reason):
      "\(path.display) cannot be opened (\(reason)); check that it exists and that you may read it"
    case .refused(let layer, let reason):
      "the system refuses the sandbox's layer \(layer.rawValue) (\(reason)); run `sessionpix doctor`"
    }
  }
}
