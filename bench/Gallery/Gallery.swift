import Foundation
import SessionPix

/// Writes a page for looking through a run by eye.
struct Gallery {
  private let output: String
  private let truth: String
  private let page: String
  private let kind: TruthKind?

  /// Reads `gallery OUTPUT --truth FILE --page FILE.html [--kind K]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, arguments[0] == "gallery", !arguments[1].hasPrefix("-") else {
      return nil
    }
    var files: [String: String] = [:]
    var kind: TruthKind?
    var rest = arguments[2...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--truth", "--page": files[name] = value
      case "--kind":
        guard let known = TruthKind(rawValue: value) else { return nil }
        kind = known
      default: return nil
      }
    }
    guard let truth = files["--truth"], let page = files["--page"] else { return nil }
    output = arguments[1]
    self.truth = truth
    self.page = page
    self.kind = kind
  }

  func write() throws(BenchError) {
    let findings = try FindingsIndex(output + "/" + FindingsFile.name.text)
    let truth = try Truth(truth, kind: kind)
    let html = GalleryPage(
      entries: GalleryEntry.all(truth, findings), accuracy: AccuracyResult(truth, findings),
      images: RelativePath(to: output, from: URL(filePath: page).deletingLastPathComponent().path)
    ).html
    do {
      try Data(html.utf8).write(to: URL(filePath: page), options: .atomic)
    } catch {
      throw .notWritten(page, reason: error.localizedDescription)
    }
  }
}
