import Glibc

/// The environment of a worker: what it needs of ours, and nothing else. Whoever keeps a key in a variable does not want it in the
/// process that decodes photos.
enum ChildEnvironment {
  /// Where programs, libraries, models and caches are, and in which language messages come.
  private static let names: Set<String> = [
    "PATH", "HOME", "TMPDIR", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "TESSDATA_PREFIX",
    "GLIBC_TUNABLES", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE",
    "LLVM_PROFILE_FILE",
  ]
  private static let beginnings = ["LC_", "SESSIONPIX_", "XDG_", "OMP_", "TBB_", "MALLOC_"]

  /// One thread for OpenMP, which reads that before anything of ours runs: parallelism is that of several workers. Where
  /// another program starts a worker, ``TesseractEngine`` sees to it at each line.
  private static let oneThread = PhotoPath("OMP_THREAD_LIMIT=1")

  /// What a worker is given; each as `NAME=value`.
  static var current: [PhotoPath] {
    var variables: [PhotoPath] = []
    var next = unsafe environ
    while let variable = unsafe next.pointee {
      let bytes = unsafe UnsafeRawBufferPointer(start: variable, count: strlen(variable))
      variables.append(unsafe PhotoPath(bytes: Array(bytes)))
      unsafe next += 1
    }
    return allowed(of: variables)
  }

  /// Those that a worker is given.
  static func allowed(of variables: [PhotoPath]) -> [PhotoPath] {
    variables.filter { variable in
      let name = String(
        decoding: variable.bytes.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      return name != "OMP_THREAD_LIMIT"
        && (names.contains(name) || beginnings.contains(where: name.hasPrefix))
    } + [oneThread]
  }
}
