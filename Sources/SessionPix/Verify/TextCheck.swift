import Glibc

/// Looks for personal text in the files beside the records. They were made from records, but perhaps from older ones: of a run
/// that kept personal text, say.
///
/// What stood beside a key word cannot be told here, and numbers of equipment may look like those of telephones and plates.
struct TextCheck {
  /// So many strings are remembered as looked at; most are the same in each photo's part.
  private static let remembered = 1 << 16

  let folder: PhotoPath
  /// What the photos are called: names may stand in these files, whatever they say.
  let names: Set<PhotoPath>
  private let rule = PersonalTextRule()

  init(folder: PhotoPath, names: Set<PhotoPath>) {
    self.folder = folder
    self.names = names
  }

  /// What is personal in a file, once of each kind.
  ///
  /// - Parameter name: The file, relative to the folder.
  /// - Returns: The violations.
  func violations(in name: PhotoPath) -> [Violation] {
    var kinds: Set<PersonalTextKind> = []
    var seen: Set<String> = []
    do throws(SystemError) {
      let file = try FileDescriptor(
        folder.appending(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      try FileStrings(of: name).visit(file) { text in
        guard !seen.contains(text) else { return }
        if seen.count < Self.remembered { seen.insert(text) }
        if let kind = kind(of: text), !isName(text) { kinds.insert(kind) }
      }
    } catch {
      return [
        Violation(.unproven, name, "nothing is proven of it: it cannot be read (\(error.message))")
      ]
    }
    return kinds.sorted { $0.rawValue < $1.rawValue }.map { kind in
      Violation(
        .text, name,
        "it holds personal text (\(kind.rawValue)); run `sessionpix report`, and where that does not help,"
          + " remove it")
    }
  }

  /// What a string is about; nil where it is not personal.
  private func kind(of text: String) -> PersonalTextKind? {
    guard case .personal(let kind) = rule.verdict(on: text), kind != .plate else { return nil }
    let saysSo = text.contains { $0.isLetter || "(+".contains($0) }
    return kind == .phone && !saysSo ? nil : kind
  }

  /// Whether it is a photo's name, or that of an image of it, as it stands in a table, a page or a link.
  private func isName(_ text: String) -> Bool {
    let unmarked = text.hasPrefix("'") ? String(text.dropFirst()) : text
    let path = PhotoPath(unmarked)
    let link = PhotoPath(recorded: unmarked, isEscaped: true)
    return [path, link].contains { path in
      names.contains(path) || path.preparedPhoto.map(names.contains) == true
    }
  }
}
