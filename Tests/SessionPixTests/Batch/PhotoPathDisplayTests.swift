import Testing

@testable import SessionPix

struct PhotoPathDisplayTests {
  @Test func `a name cannot steer a terminal`() {
    #expect(PhotoPath("a\u{1B}[2J\nb\u{202E}c").display == "a\\u{1B}[2J\\nb\\u{202E}c")
    #expect(PhotoPath("Größe 😀.jpg").display == "Größe 😀.jpg")
  }

  @Test func `a path comes back from its record`() {
    for path in [
      PhotoPath("a%20b/é"), PhotoPath(bytes: [0x25, 0xFF, 0x41]),
      PhotoPath(bytes: [0xE9, 0x25, 0x32]),
    ] {
      #expect(PhotoPath(recorded: path.text, isEscaped: !path.isText) == path)
    }
  }
}
