/// The processor of this machine, as Linux describes it in `/proc/cpuinfo`.
struct Processor: Hashable, Sendable {
  /// The line with its instructions, as it stands there; "unknown" where there is none.
  let features: String
  /// The line with its maker; ARM has none.
  private let vendor: String

  /// This machine's.
  static let current = Processor(
    description: (try? FileDescriptor.text(of: PhotoPath("/proc/cpuinfo"))) ?? "")

  /// Takes the description of the first core apart.
  init(description: String) {
    let lines = description.split(separator: "\n").map(String.init)
    // x86 calls them flags, ARM Features.
    features = lines.first { $0.hasPrefix("flags") || $0.hasPrefix("Features") } ?? "unknown"
    vendor = lines.first { $0.hasPrefix("vendor_id") } ?? ""
  }

  /// Whether bfloat16 that it has is slower than 32-bit floating point: Intel's AVX512-BF16 multiplies no faster, and the
  /// conversions come on top. Without AMX our three networks took 1.3 to 1.5 times as long (Sapphire Rapids, OpenVINO 2026.4).
  var isSlowerInBFloat16: Bool {
    vendor.contains("GenuineIntel") && !features.split(separator: " ").contains("amx_bf16")
  }
}
