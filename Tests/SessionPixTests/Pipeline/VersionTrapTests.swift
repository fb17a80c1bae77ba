import Testing

@testable import SessionPix

struct VersionTrapTests {
  private static func notes(
    _ library: String, _ version: String, package: String? = nil
  ) -> [String] {
    VersionTrap.known.filter { $0.library == library }
      .compactMap { $0.note(of: version) { _ in package } }
  }

  @Test func `the versions that refuse photos of iPhones are told`() {
    #expect(Self.notes("libvips", "8.18.3").first?.contains("install 8.18.4 or newer") == true)
    #expect(Self.notes("libvips", "8.18.2") == [] && Self.notes("libvips", "8.18.4") == [])
    #expect(Self.notes("libvips", "8.14.1") == [])
    #expect(Self.notes("libheif", "1.19.0").contains { $0.contains("refuses nearly every HEIC") })
    #expect(!Self.notes("libheif", "1.19.1").contains { $0.contains("refuses") })
  }

  @Test func `what Debian has repaired in an older release is not told`() {
    #expect(Self.notes("libheif", "1.15.1", package: "1.15.1-1+deb12u1") == [])
    #expect(Self.notes("libheif", "1.15.1", package: "1.15.1-1+deb12u2") == [])
    let old = Self.notes("libheif", "1.15.1", package: "1.15.1-1")
    #expect(old.first?.contains("CVE-2024-41311") == true)
    #expect(old.first?.contains("install 1.15.1-1+deb12u1 or newer") == true)
    #expect(Self.notes("libde265", "1.0.11", package: "1.0.11-1+deb12u2").count == 1)
    #expect(Self.notes("libde265", "1.0.11", package: "1.0.11-1+deb12u3") == [])
  }

  @Test func `without Debian's word the project's own version counts`() {
    #expect(Self.notes("libde265", "1.0.16").first?.contains("install 1.0.17") == true)
    #expect(Self.notes("libde265", "1.0.17") == [])
    #expect(Self.notes("libheif", "1.23.2") == [])
    #expect(Self.notes("libheif", "1.23.1").count == 1)
    #expect(Self.notes("libheif", "missing") == [])
  }

  @Test func `the package manager's list is read`() throws {
    let folder = try TemporaryFolder()
    let list = """
      Package: libheif1-extra
      Version: 9

      Package: libheif1
      Status: install ok installed
      Version: 1.15.1-1+deb12u1
      Depends: libde265-0 (>= 1.0.2)

      """
    try folder.write(Array(list.utf8), to: "status")
    let path = folder["status"].text
    #expect(DebianPackage.version(of: "libheif1", in: path) == "1.15.1-1+deb12u1")
    #expect(DebianPackage.version(of: "libde265-0", in: path) == nil)
    #expect(DebianPackage.version(of: "libheif1", in: path + "-none") == nil)
  }

  @Test func `the libraries that read HEIC here are known by their versions`() throws {
    for version in [HEIFLibraries.heif, HEIFLibraries.de265] {
      #expect(try #require(version).wholeMatch(of: /[0-9]+(\.[0-9]+)+/) != nil)
    }
  }
}
