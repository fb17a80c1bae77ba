/// What is demanded of an output folder.
public struct OutputPolicy: Hashable, Sendable {
  /// The privacy passes that each photo must have gone through. The default is `faces` and `text`.
  public var requiredPasses = [RedactFaces.pass, RedactText.pass]
  /// Whether records may hold serial numbers. The default is true.
  public var allowsSerials = true
  /// Whether records may hold any text that was read. The default is true.
  public var allowsLabels = true
  /// Files beside the records and the images that may be there, relative to the folder. The default is the findings and the
  /// corrections.
  public var knownFiles: Set<PhotoPath> = [FindingsFile.name, CorrectionsFile.name]

  /// The policy as described at each property.
  public init() {}

  /// ``knownFiles`` that are neither records nor corrections, in the order of their names.
  var filesBesideRecords: [PhotoPath] {
    knownFiles.subtracting([FindingsFile.name, CorrectionsFile.name])
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}

extension OutputPolicy {
  /// What in a photo's record is against the policy. Only what the record says is looked at, not whether it is true.
  func violations(of findings: Findings) -> [Violation] {
    let name = findings.name
    guard findings.status == .ok else {
      return findings.holdsResults
        ? [
          Violation(
            .damagedRecord, name, "the photo was not prepared, but its record holds results")
        ] : []
    }
    let passes = findings.privacy?.passes ?? []
    var found = requiredPasses.filter { !passes.contains($0) }.map { pass in
      let isCosmetic = pass == RedactFaces.pass && passes.contains(RedactFaces.cosmeticPass)
      return Violation(
        .pass, name,
        isCosmetic
          ? "faces are hidden by a mosaic of themselves, which can be matched back to them; prepare the photo again without"
            + " --face-fill mosaic"
          : "the privacy pass `\(pass)` did not run; prepare the photo again")
    }
    if requiredPasses.contains(RedactText.pass) { found += personalText(in: findings) }
    return found + forbiddenText(in: findings)
  }

  private func personalText(in findings: Findings) -> [Violation] {
    let (regions, barcodes) = (findings.regions ?? [], findings.barcodes ?? [])
    let candidates = findings.candidates ?? Findings.Candidates()
    let page = LabelPage(
      regions: regions, barcodes: barcodes, width: findings.source.width ?? 1,
      height: findings.source.height ?? 1)
    let search = PersonalTextSearch(
      page: page, equipment: candidates.catalogLines(in: regions))
    let lifted = (findings.privacy?.lifted ?? []).filter { $0.kind == .text }.map(\.box)
    func isHidden(_ quad: Quad) -> Bool { !lifted.contains { $0.contains(quad.centre) } }
    let lines = search.linesByThemselves().filter { isHidden(regions[$0.key].quad) }
      .sorted { $0.key < $1.key }.map { ("line \($0.key)", $0.value) }
    let codes = search.barcodes().filter { isHidden(barcodes[$0.key].quad) }
      .sorted { $0.key < $1.key }.map { ("barcode \($0.key)", $0.value) }
    return (lines + codes + Self.personalValues(of: candidates)).map { place, kind in
      Violation(
        .text, findings.name,
        "\(place) of the record is personal (\(kind.rawValue)); prepare the photo again")
    }
  }

  /// Values that were inferred stand in no line. Numbers of equipment may look like those of telephones and plates.
  private static func personalValues(
    of candidates: Findings.Candidates
  ) -> [(String, PersonalTextKind)] {
    let rule = PersonalTextRule()
    return LabelField.allCases.flatMap { field in
      candidates[field].flatMap { [$0.value] + $0.alternatives }.compactMap { text in
        guard case .personal(let kind) = rule.verdict(on: text), kind != .phone, kind != .plate
        else { return nil }
        return ("a \(field.rawValue)", kind)
      }
    }
  }

  /// What in a photo's record was read and may not be, as where less may be read than when it was prepared.
  package func forbiddenText(in findings: Findings) -> [Violation] {
    guard !allowsLabels || !allowsSerials else { return [] }
    let (regions, barcodes) = (findings.regions ?? [], findings.barcodes ?? [])
    let candidates = findings.candidates ?? Findings.Candidates()
    let traces = SerialTraces(regions: regions, barcodes: barcodes, candidates: candidates)
    let hasTraces =
      !candidates.serial.isEmpty || !barcodes.isEmpty
      || traces.regions.contains { !regions[$0].text.isEmpty }
    let hasText = LabelField.allCases.contains { !candidates[$0].isEmpty } || !regions.isEmpty
    if !allowsLabels, hasText || hasTraces {
      return [
        Violation(
          .serial, findings.name,
          "the record holds text, and nothing may be read (`sessionpix privacy`); prepare the photo"
            + " again")
      ]
    }
    guard hasTraces else { return [] }
    return [
      Violation(
        .serial, findings.name,
        "the record holds what may be a serial number, and none may be read (`sessionpix privacy`);"
          + " prepare the photo again")
    ]
  }
}

extension Findings {
  /// Whether it holds images, or anything that was read.
  fileprivate var holdsResults: Bool {
    !(renditions ?? []).isEmpty || regions != nil || barcodes != nil || candidates != nil
  }
}
