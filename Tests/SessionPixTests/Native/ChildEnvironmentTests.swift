import Testing

@testable import SessionPix

struct ChildEnvironmentTests {
  private static func names(_ variables: [String]) -> [String] {
    ChildEnvironment.allowed(of: variables.map { PhotoPath($0) }).map(\.text)
  }

  @Test(arguments: [
    "ANTHROPIC_API_KEY=k", "AWS_SECRET_ACCESS_KEY=k", "AWS_SESSION_TOKEN=k", "GITHUB_TOKEN=k",
    "SSH_AUTH_SOCK=/s", "PATHS=k", "MY_PATH=k", "LANGUAGES=k", "LD_PRELOAD=/k.so", "=k", "k",
  ])
  func `a worker is not given what it has no need of`(variable: String) {
    #expect(Self.names([variable]) == ["OMP_THREAD_LIMIT=1"])
  }

  @Test(arguments: [
    "PATH=/bin", "HOME=/root", "TMPDIR=/t", "LANG=C", "LC_ALL=C", "SESSIONPIX_MODELS=/m",
    "XDG_CACHE_HOME=/c", "OMP_PROC_BIND=1", "TBB_X=1", "ASAN_OPTIONS=a=b", "TSAN_OPTIONS=a=b",
    "LD_LIBRARY_PATH=/l", "TESSDATA_PREFIX=/d", "PATH=", "HOME=a=b\nc",
  ])
  func `a worker is given what it needs`(variable: String) {
    #expect(Self.names([variable]) == [variable, "OMP_THREAD_LIMIT=1"])
  }

  @Test func `a worker has one thread for OpenMP, whatever is said`() {
    #expect(Self.names(["OMP_THREAD_LIMIT=8"]) == ["OMP_THREAD_LIMIT=1"])
  }
}
