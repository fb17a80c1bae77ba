import Testing

@testable import SessionPix

struct ProcessorTests {
  private static func processor(_ vendor: String, _ features: String) -> Processor {
    Processor(
      description:
        "processor\t: 0\nvendor_id\t: \(vendor)\nflags\t\t: fpu \(features) sse\n\nprocessor\t: 1\n"
    )
  }

  @Test func `Intel's is slower in bfloat16 where it has no matrix unit`() {
    #expect(Self.processor("GenuineIntel", "avx512_bf16").isSlowerInBFloat16)
    #expect(!Self.processor("GenuineIntel", "avx512_bf16 amx_bf16").isSlowerInBFloat16)
    #expect(!Self.processor("AuthenticAMD", "avx512_bf16").isSlowerInBFloat16)
  }

  @Test func `what ARM calls features is taken, and nothing is known of nothing`() {
    let arm = Processor(description: "processor\t: 0\nFeatures\t: fp asimd bf16\n")
    #expect(arm.features.hasSuffix("bf16") && !arm.isSlowerInBFloat16)
    #expect(Processor(description: "").features == "unknown")
  }

  @Test func `this machine's is known`() {
    #expect(Processor.current.features != "unknown")
  }
}
