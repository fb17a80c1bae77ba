import Testing

@testable import SessionPix

struct LineImageTests {
  /// A line of `ground` with a quarter of `ink`.
  static func line(ground: UInt8, ink: UInt8) -> LineImage {
    LineImage(
      pixels: (0..<400).flatMap { [UInt8](repeating: $0 % 4 == 0 ? ink : ground, count: 3) },
      width: 40, height: 10)
  }

  @Test(arguments: [(200, 40), (40, 200), (120, 90), (90, 120)])
  func `print becomes dark on light and uses the whole range`(ground: UInt8, ink: UInt8) {
    let grey = Self.line(ground: ground, ink: ink).darkOnLight
    #expect(grey.pixels[0] == 0 && grey.pixels[1] == 255)
  }

  @Test func `an empty line stays plain and its noise is not blown up`() {
    let plain = LineImage(pixels: [UInt8](repeating: 77, count: 300), width: 10, height: 10)
    #expect(Set(plain.darkOnLight.pixels).count == 1)
    let noise = Self.line(ground: 100, ink: 102).darkOnLight
    #expect(Int(noise.pixels.max() ?? 0) - Int(noise.pixels.min() ?? 0) <= 64)
  }

  @Test func `stretching spreads each channel by itself`() {
    // Red print on a red ground: the green channel alone tells them apart, by ten of 255.
    let line = LineImage(
      pixels: (0..<64).flatMap { [200, $0.isMultiple(of: 4) ? 40 : 50, 30] as [UInt8] }, width: 16,
      height: 4)
    let stretched = line.contrastStretched
    let greens = stride(from: 1, to: stretched.pixels.count, by: 3).map { stretched.pixels[$0] }
    #expect(Set(greens).count == 2 && (greens.max() ?? 0) - (greens.min() ?? 0) > 140)
    #expect(stretched.width == 16 && stretched.height == 4)
  }
}
