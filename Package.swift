// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every Swift target.
let swiftSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),  // every use of a C pointer is marked `unsafe`
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335: `any` is written out
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: no C type leaks into the API
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444: a member needs its import
]

let package = Package(
  name: "SessionPix",
  products: [
    .library(name: "SessionPix", targets: ["SessionPix"]),
    .library(name: "SessionPixIdentify", targets: ["SessionPixIdentify"]),
    .executable(name: "sessionpix", targets: ["SessionPixCLI"]),
    .executable(name: "sessionpix-bench", targets: ["SessionPixBench"]),
  ],
  targets: [
    .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
    .systemLibrary(
      name: "CTesseract", pkgConfig: "tesseract",
      providers: [.apt(["libtesseract-dev", "libleptonica-dev", "tesseract-ocr-eng"])]),
    .systemLibrary(name: "CExif", pkgConfig: "libexif", providers: [.apt(["libexif-dev"])]),
    .systemLibrary(name: "CZXingLibrary", pkgConfig: "zxing", providers: [.apt(["libzxing-dev"])]),
    // Comes from the PyPI wheel `openvino`: `make setup` puts it where pkg-config and the loader look.
    .systemLibrary(name: "COpenVINO", pkgConfig: "openvino"),
    .systemLibrary(
      name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // Landlock, prctl and pidfd, for which the C library has no function that Swift can call.
    .systemLibrary(name: "CLinux"),
    // The manifest and the gear catalog, embedded so that a binary can be moved on its own.
    .target(name: "CModelFiles"),
    // The one C++ file: barcodes through a C header.
    .target(name: "CZXing", dependencies: ["CZXingLibrary"]),
    .target(
      name: "SessionPix",
      dependencies: [
        "CVips", "CTesseract", "CExif", "CZXing", "COpenVINO", "CSeccomp", "CNettle", "CLinux",
        "CModelFiles",
      ],
      swiftSettings: swiftSettings),
    // The AI client, and the only networking: SessionPix itself links none.
    .target(
      name: "SessionPixIdentify", dependencies: ["SessionPix"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "SessionPixCLI", dependencies: ["SessionPix", "SessionPixIdentify"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "SessionPixBench", dependencies: ["SessionPix", "CVips"], path: "bench",
      exclude: ["Compare/Peers", "floors.json"],
      swiftSettings: swiftSettings),
    // Shuts itself in and tries what must be stopped; the tests run it.
    .systemLibrary(name: "CAttempts", path: "Tests/CAttempts"),
    .executableTarget(
      name: "SandboxProbe", dependencies: ["SessionPix", "CVips", "COpenVINO", "CAttempts"],
      path: "Tests/SandboxProbe", swiftSettings: swiftSettings),
    // What tests of several targets share
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "SessionPixTests",
      dependencies: ["SessionPix", "SandboxProbe", "SessionPixCLI", "TestSupport"],
      exclude: ["Leaks/search.py"], swiftSettings: swiftSettings),
    .testTarget(
      name: "SessionPixBenchTests", dependencies: ["SessionPixBench", "SessionPix"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SessionPixIdentifyTests",
      dependencies: [
        "SessionPixIdentify", "SessionPix", "SessionPixCLI", "SessionPixBench", "TestSupport",
      ],
      exclude: ["service.py", "signatures.jsonl", "terminal.py"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SessionPixCLITests",
      dependencies: [
        "SessionPixCLI", "SessionPixBench", "SessionPixIdentify", "SessionPix", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SessionPixFuzzTests", dependencies: ["SessionPixCLI", "SessionPix"],
      exclude: ["CLibFuzzer", "Corpus", "Driver"], swiftSettings: swiftSettings),
  ]
)

// `make fuzz`: the fuzz targets are linked with libFuzzer instead of the tests. Nothing else can be built then, since
// an executable cannot be linked into another one: the tool's sources become a library, without their main function.
if Context.environment["SESSIONPIX_FUZZ"] != nil {
  let own: Set = ["SessionPixBench", "SandboxProbe", "SessionPixCLI"]
  package.targets.removeAll { $0.type == .test || own.contains($0.name) }
  package.products.removeAll { ["sessionpix", "sessionpix-bench"].contains($0.name) }
  package.targets += [
    .target(
      name: "SessionPixCLI", dependencies: ["SessionPix", "SessionPixIdentify"],
      exclude: ["Main.swift"], swiftSettings: swiftSettings),
    .systemLibrary(name: "CLibFuzzer", path: "Tests/SessionPixFuzzTests/CLibFuzzer"),
    .executableTarget(
      name: "sessionpix-fuzz", dependencies: ["SessionPixCLI", "SessionPix", "CLibFuzzer"],
      path: "Tests/SessionPixFuzzTests", exclude: ["CLibFuzzer", "Corpus", "CorpusTests.swift"],
      swiftSettings: swiftSettings),
  ]
}
