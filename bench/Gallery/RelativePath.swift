import Foundation
import SessionPix

/// The way from a page's folder to the folder of the images that it shows.
struct RelativePath {
  /// Empty where both are the same folder.
  let path: PhotoPath

  init(to target: String, from folder: String) {
    func names(_ path: String) -> [String] {
      URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        .filter { $0 != "/" }
    }
    let (target, folder) = (names(target), names(folder))
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    path = PhotoPath((up + target[shared...]).joined(separator: "/"))
  }

  /// A link to an image of a record, for an attribute in double quotes.
  func link(to rendition: RenditionRecord, of findings: Findings) -> String {
    HTMLText.link(path.appending(findings.path(of: rendition)))
  }
}
