import SessionPix

/// How a photo fared, in few words.
struct GalleryVerdict {
  /// A kind of fault, and the name of the filter and the colour that go with it.
  enum Kind: String {
    /// Something printed was not offered, or a face not covered.
    case missed
    /// Something was claimed that is not there, or an area redacted where nobody is.
    case wrong
    /// There is no image and no finding.
    case absent
  }

  /// The faults, as `2 missed`; none where all is well.
  let faults: [(kind: Kind, text: String)]

  init(_ entry: GalleryEntry) {
    guard let findings = entry.findings else {
      faults = [(.absent, "no record")]
      return
    }
    guard findings.status == .ok else {
      faults = [(.absent, findings.status.rawValue)]
      return
    }
    let missed =
      entry.strings.count { !$0.isHit } + entry.faces.count { $0.isCovered == false }
    let wrong = entry.candidates.values.joined().count { $0.isClaim && !$0.isRight }
    var faults: [(Kind, String)] = []
    if missed > 0 { faults.append((.missed, "\(missed) missed")) }
    if wrong > 0 { faults.append((.wrong, "\(wrong) wrong \(wrong == 1 ? "claim" : "claims")")) }
    if entry.falseAreas > 0 { faults.append((.wrong, "\(entry.falseAreas) hidden for nothing")) }
    self.faults = faults
  }

  /// The names of the filters that show the photo. What is absent has been missed.
  var tags: String {
    let kinds = faults.map(\.kind)
    return (kinds + (kinds.contains(.absent) ? [.missed] : [])).map(\.rawValue).joined(
      separator: " ")
  }

  /// The faults as coloured words, or one that says that there is none.
  func html(hasTruth: Bool) -> String {
    guard !faults.isEmpty else {
      return hasTruth
        ? "<span class=\"badge fine\">complete</span>" : "<span class=\"badge\">no truth</span>"
    }
    return faults.map { "<span class=\"badge \($0.kind.rawValue)\">\($0.text)</span>" }.joined()
  }
}
