import Testing

@testable import SessionPix

struct CanonicalProfileTests {
  private static func canonical(_ profile: [UInt8]) -> CanonicalProfile? {
    ColourNumbers(profile).flatMap { CanonicalProfile($0) }
  }

  @Test func `two profiles with the same numbers become one, whatever else they say`() throws {
    let first = try #require(Self.canonical(ProfileBytes.adobeRGB(saying: "Anna's camera")))
    let second = try #require(Self.canonical(ProfileBytes.adobeRGB(saying: "a shop's monitor")))
    #expect(first == second && first.name == "Compatible with Adobe RGB (1998)")
    #expect(first.bytes.places(of: Array("Anna".utf8)).isEmpty)
    #expect(first.bytes.places(of: Array("mine".utf8)).isEmpty)
    #expect(ColourNumbers(first.bytes) == ColourNumbers(ProfileBytes.adobeRGB()))
    #expect(CanonicalProfile.isOne(first.bytes) && Self.canonical(first.bytes) == first)
  }

  @Test func `numbers that differ by one bit are not known`() {
    let profile = ProfileBytes.adobeRGB()
    let start = profile.places(of: Array("curv".utf8))[0]
    var changed = profile
    changed[start + 13] ^= 1
    #expect(Self.canonical(changed) == nil && Self.canonical(profile) != nil)
  }

  @Test func `what is no profile has no numbers`() {
    let profile = ProfileBytes.adobeRGB()
    for count in [0, 3, 127, 131, 140, profile.count - 1] {
      #expect(ColourNumbers(Array(profile.prefix(count))) == nil, "\(count)")
    }
  }

  @Test func `damaged profiles never stop the reader`() {
    var random = SplitMix64(state: 7)
    var known = 0
    for _ in 0..<3000 {
      var profile = ProfileBytes.adobeRGB()
      for _ in 0...2 {
        profile[Int.random(in: profile.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      known += Self.canonical(profile) == nil ? 0 : 1
    }
    #expect((100..<3000).contains(known))
  }

  @Test func `the list holds digests and short names`() {
    #expect(KnownColours.names.count > 50)
    for (digest, name) in KnownColours.names {
      #expect(digest.count == 64 && digest.allSatisfy { "0123456789abcdef".contains($0) })
      #expect((3...40).contains(name.utf8.count) && name.allSatisfy(\.isASCII))
    }
  }

  @Test func `a PNG holds it in one form`() {
    let profile = ProfileBytes.adobeRGB()
    let canonical = Self.canonical(profile)?.bytes ?? []
    let content = PNGProfile.content(canonical)
    #expect(Inflation.content(of: content.dropFirst(5), limit: 1 << 16) == canonical)
    #expect(PNGProfile.isOne(content[...]) && !PNGProfile.isOne(PNGProfile.content(profile)[...]))
    #expect(!PNGProfile.isOne((content + [0])[...]))
  }

  @Test func `a stream that does not end, or not with its bytes, holds nothing`() {
    let stream = PNGPicture.stored(Array(repeating: 7, count: 1000))
    #expect(Inflation.content(of: stream[...], limit: 2000)?.count == 1000)
    #expect(Inflation.content(of: stream[...], limit: 999) == nil)
    #expect(Inflation.content(of: stream.dropLast(), limit: 2000) == nil)
    #expect(Inflation.content(of: (stream + [1])[...], limit: 2000) == nil)
  }
}
