import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// An output folder as `process` leaves it, made without models. It is gone with the value.
final class PreparedFolder: Sendable {
  let path: PhotoPath

  /// Each photo has an overview, a label crop and candidates of its own; `change` may alter the records.
  init(
    _ names: [String], passes: [String] = ["faces", "text"],
    change: (inout Findings) -> Void = { _ in }
  ) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sessionpix-test-\(UUID().uuidString)")
    path = PhotoPath(url.path)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let output = try OutputFolder(path)
    let overview = try Self.picture(width: 280, height: 210)
    let label = try Self.picture(width: 200, height: 200)
    var lines: [UInt8] = []
    for (index, name) in names.enumerated() {
      var findings = Self.findings(name, index: index, passes, overview, label)
      change(&findings)
      for (record, bytes) in zip(findings.renditions ?? [], [overview, label]) {
        try output.write(bytes, to: PhotoPath(record.path))
      }
      lines += try JSONLine(findings).ended
    }
    try output.write(lines, to: FindingsFile.name)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.text)
  }

  static func names(_ count: Int) -> [String] { (0..<count).map { "secret studio/IMG_\($0).jpg" } }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path.text + "/identify/" + name, encoding: .utf8)
  }

  /// Alters the records, as another run of `process` would.
  func changeRecords(_ change: (inout Findings) -> Void) throws {
    var records = try RecordedFindings(in: path)
    var lines: [UInt8] = []
    while var findings = try records.next() {
      change(&findings)
      lines += try JSONLine(findings).ended
    }
    try OutputFolder(path).write(lines, to: FindingsFile.name)
  }

  private static func picture(width: Int, height: Int) throws -> [UInt8] {
    var raster = Raster(width: width, height: height)
    raster.withMutablePixels { pixels in
      for index in pixels.indices { unsafe pixels[index] = UInt8(truncatingIfNeeded: index / 7) }
    }
    return try raster.encoded(as: Encoding(quality: 40))
  }

  private static func findings(
    _ name: String, index: Int, _ passes: [String], _ overview: [UInt8], _ label: [UInt8]
  ) -> Findings {
    var findings = Findings(
      tool: .init(version: "test", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath(name)))
    findings.source.width = 2800
    findings.source.height = 2100
    findings.source.sha256 = String(repeating: "a", count: 60) + "\(1000 + index)"
    findings.fingerprint = "fingerprint\(index)"
    findings.privacy = Findings.Privacy()
    findings.privacy?.passes = passes
    let quad = Quad(
      Point(x: 0.4, y: 0.4), Point(x: 0.6, y: 0.4), Point(x: 0.6, y: 0.44), Point(x: 0.4, y: 0.44))
    findings.regions = [
      TextRegion(quad: quad, text: "MODEL M\(index)", confidence: 0.9, reader: "neural")
    ]
    findings.candidates = Findings.Candidates()
    findings.unidentified = Findings.Unidentified(brand: 0.1, model: 0.2, serial: 0.1)
    findings.candidates?.brand = [
      LabelCandidate(value: "Tascam", confidence: 0.9, evidence: ["neural"])
    ]
    findings.candidates?.model = [
      LabelCandidate(value: "M\(index)", confidence: 0.8, region: 0, evidence: ["neural"])
    ]
    findings.candidates?.serial = [
      LabelCandidate(
        value: "SN00\(index)X7", confidence: 0.7, evidence: ["neural", "key word"])
    ]
    func record(
      _ role: RenditionRecord.Role, _ bytes: [UInt8], _ suffix: String, _ side: (Int, Int)
    )
      -> RenditionRecord
    {
      RenditionRecord(
        role: role, path: name + suffix, width: side.0, height: side.1, bytes: bytes.count,
        sha256: SHA256.hexadecimal(of: bytes),
        tokens: TokenBudget.tokens(width: side.0, height: side.1),
        region: role == .label ? 0 : nil)
    }
    findings.renditions = [
      record(.overview, overview, ".overview.jpg", (280, 210)),
      record(.label, label, ".label-1.jpg", (200, 200)),
    ]
    return findings
  }
}

extension PreparedFolder {
  /// Byte-identical photos: the same question about each.
  static func copies(_ names: [String]) throws -> PreparedFolder {
    try PreparedFolder(names) { findings in
      findings.source.sha256 = String(repeating: "d", count: 64)
      findings.fingerprint = "same"
      findings.candidates = Findings.Candidates()
      findings.regions?[0].text = "MODEL"
      if findings.source.path != names[0] { findings.original = names[0] }
    }
  }
}

extension IdentifyOptions {
  /// Quick pauses, so that tests are quick.
  static var quick: IdentifyOptions {
    var options = IdentifyOptions()
    options.retry.firstPause = 0.01
    options.timeout = 20
    options.concurrency = 8
    options.price = TokenPrice(input: 3, output: 15)
    return options
  }
}
