import CLinux
import Glibc

/// A program that was started, with pipes to its standard input and from its standard output.
///
/// Its owner ends it.
struct ChildProcess: ~Copyable, Sendable {
  let number: pid_t
  let input: FileDescriptor
  let output: FileDescriptor

  /// Starts a program in a process group of its own, so that Ctrl-C reaches us alone; it inherits nothing but
  /// standard error and what ``ChildEnvironment`` lets through.
  ///
  /// The corresponding C function is `posix_spawn`.
  ///
  /// - Parameters:
  ///   - command: The program's path and its arguments.
  ///   - isQuiet: Whether its standard error goes nowhere.
  /// - Throws: ``SystemError``.
  init(_ command: [PhotoPath], isQuiet: Bool) throws(SystemError) {
    let toChild = try Pipe()
    let fromChild = try Pipe()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toChild.read.number, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromChild.write.number, STDOUT_FILENO)
    if isQuiet {
      unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    unsafe spx_spawn_close_from(&actions, STDERR_FILENO + 1)
    let started = unsafe Self.spawn(command, &actions)
    guard started.code == 0 else { throw SystemError(code: started.code) }
    // The child has copies of its ends; those that stay here are closed with the pipes.
    input = toChild.write
    output = fromChild.read
    number = started.number
  }

  /// Both ends of a pipe.
  private struct Pipe: ~Copyable {
    let read: FileDescriptor
    let write: FileDescriptor

    init() throws(SystemError) {
      var ends: [Int32] = [0, 0]
      try SystemError.check(unsafe spx_pipe(&ends, O_CLOEXEC))
      read = FileDescriptor(adopting: ends[0])
      write = FileDescriptor(adopting: ends[1])
    }
  }

  private static func spawn(
    _ command: [PhotoPath], _ actions: inout posix_spawn_file_actions_t
  ) -> (code: Int32, number: pid_t) {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let arguments = CStringArray(terminated: command)
    guard let list = unsafe arguments.baseAddress, let program = unsafe arguments[0] else {
      return (EINVAL, 0)
    }
    var number: pid_t = 0
    let environment = CStringArray(terminated: ChildEnvironment.current)
    let code = unsafe posix_spawn(
      &number, program, &actions, &attributes, list, environment.baseAddress)
    return (code, number)
  }

  /// Its resident set in mebibytes; nil where it is gone.
  ///
  /// The number stands in `/proc/PID/statm`, see the Linux man page `proc(5)`.
  var residentMebibytes: Int? {
    let text = try? FileDescriptor.text(of: PhotoPath("/proc/\(number)/statm"))
    return text?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      .map { ($0 * Int(sysconf(Int32(_SC_PAGESIZE)))) >> 20 }
  }

  /// Ends it where it has not ended by itself, and waits for that.
  ///
  /// The corresponding C functions are `kill` and `waitpid`.
  ///
  /// - Parameter milliseconds: How long it may take to end by itself, once it has closed its standard output.
  /// - Returns: Why it ended.
  consuming func end(after milliseconds: Int = 0) -> WorkerFailure {
    var status: Int32 = 0
    for _ in 0..<milliseconds {
      if unsafe waitpid(number, &status, WNOHANG) == number { return Self.reason(status) }
      usleep(1000)
    }
    kill(number, SIGKILL)
    while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
    return Self.reason(status)
  }

  private static func reason(_ status: Int32) -> WorkerFailure {
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}
