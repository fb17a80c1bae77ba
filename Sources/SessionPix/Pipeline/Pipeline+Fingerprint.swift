import Foundation

extension Pipeline {
  /// SHA-256 of everything but the photo that a result depends on: tool, models, stages, settings.
  public var settingsDigest: String {
    Self.digest(
      of: Ingredients(
        tool: tool, stages: stages.map(StageSettings.init), limits: limits, renditions: renditions,
        allowsUnredacted: allowsUnredacted, settings: settings))
  }

  /// Tells whether a photo's record is of these bytes, made by this pipeline: another photo, setting, model or
  /// version has another fingerprint.
  ///
  /// - Parameter sha256: The digest of the photo's bytes, in lower-case hexadecimal.
  /// - Returns: 32 hexadecimal digits.
  public func fingerprint(ofPhoto sha256: String) -> String {
    fingerprint(ofPhoto: sha256, correction: nil)
  }

  /// As ``fingerprint(ofPhoto:)``, of a photo that a person has corrected by hand: another correction, another fingerprint.
  ///
  /// - Parameters:
  ///   - sha256: The digest of the photo's bytes, in lower-case hexadecimal.
  ///   - correction: What the person changed, if anything.
  /// - Returns: 32 hexadecimal digits.
  public func fingerprint(ofPhoto sha256: String, correction: Correction?) -> String {
    Self.fingerprint(ofPhoto: sha256, correction: correction, settingsDigest: settingsDigest)
  }

  static func fingerprint(
    ofPhoto sha256: String, correction: Correction?, settingsDigest: String
  ) -> String {
    let corrected = correction.map { " " + digest(of: $0) } ?? ""
    let text = "\(settingsDigest) \(sha256)\(corrected)"
    return String(SHA256.hexadecimal(of: Array(text.utf8)).prefix(32))
  }

  /// SHA-256 of the makers and models.
  static func digest(of catalog: GearCatalog) -> String {
    digest(
      of: catalog.makers.map { maker in
        [
          [maker.brand, "\(maker.isCommonWord ?? false)"], maker.aliases, maker.models,
          maker.serials ?? [],
        ]
      })
  }

  private static func digest(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let json = try? encoder.encode(value) else {
      preconditionFailure("words and whole numbers can be encoded")
    }
    return SHA256.hexadecimal(of: [UInt8](json))
  }

  private struct Ingredients: Encodable {
    let tool: Findings.Tool
    let stages: [StageSettings]
    let limits: DecodeLimits
    let renditions: RenditionPlan
    let allowsUnredacted: Bool
    let settings: [String: String]
  }
}
