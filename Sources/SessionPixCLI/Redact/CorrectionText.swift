import SessionPix

/// What is painted on a photo, numbered as `--lift` takes it, with places in pixels of photo and overview.
struct CorrectionText {
  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  var text: String {
    let privacy = findings.privacy
    let faces = (privacy?.faces ?? []).enumerated().map { index, face in
      let number = "\(index + 1)"
      let found =
        face.by == .person
        ? "added by a person"
        : "found by the detector, score \(Sentence.decimal(face.score * 100)) %"
      return String(repeating: " ", count: max(0, 4 - number.count)) + number
        + "  \(place(of: face.box))  \(found)"
    }
    let lifted = (privacy?.lifted ?? []).map {
      "   -  \(place(of: $0.box))  \($0.kind.rawValue), lifted by a person"
    }
    return
      ([findings.name.display + sizes, "Painted areas: \(faces.count)"] + faces
      + (lifted.isEmpty ? [] : ["Lifted areas: \(lifted.count)"]) + lifted
      + ["Personal text: \(Sentence.hidden(privacy?.text))"]).joined(separator: "\n")
  }

  private func size(_ frame: CorrectionFrame) -> (width: Int, height: Int)? {
    try? frame.size(findings)
  }

  private var sizes: String {
    CorrectionFrame.allCases.compactMap { frame in
      size(frame).map { "  \(frame.rawValue) \($0.width) x \($0.height)" }
    }.joined()
  }

  private func place(of box: Box) -> String {
    CorrectionFrame.allCases.compactMap { frame in
      size(frame).map { size in
        let area = PixelArea(box, width: size.width, height: size.height)
        return "\(frame.rawValue) \(area.x),\(area.y),\(area.width),\(area.height)"
      }
    }.joined(separator: "  ")
  }
}
