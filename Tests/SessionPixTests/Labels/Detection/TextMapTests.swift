import Testing

@testable import SessionPix

struct TextMapTests {
  @Test func `logits become probabilities`() {
    let map = TextMap(logits: [0, 2, -2, 100], width: 2, height: 2)
    #expect(map[0, 0] == 0.5 && map[1, 1] == 1)
    #expect(abs(map[0, 1] - 0.8808) < 1e-4 && abs(map[0, 1] + map[1, 0] - 1) < 1e-6)
    #expect(map.mask(above: 0.5) == [false, true, false, true])
    #expect(map.mask(above: 0.1) == [true, true, true, true])
  }

  @Test func `channels are the four pixels of a block`() {
    // Two blocks side by side; each channel holds one value of each.
    let blocks: [Float] = [1, 5, 2, 6, 3, 7, 4, 8]
    let map = unsafe blocks.withUnsafeBufferPointer {
      unsafe TextMap(blocks: $0, width: 2, height: 1)
    }
    #expect(map == TextMap(logits: [1, 2, 5, 6, 3, 4, 7, 8], width: 4, height: 2))
  }
}
