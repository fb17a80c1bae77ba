extension Findings.Source {
  /// The photo's name, as bytes: what tells records of one photo from those of another.
  package var name: PhotoPath { PhotoPath(recorded: path, isEscaped: escaped ?? false) }
}

extension Findings {
  /// The photo's name, as bytes.
  public var name: PhotoPath { source.name }

  /// Where an image of the photo lies, relative to the output folder, as bytes.
  ///
  /// - Parameter rendition: One of ``renditions``.
  /// - Returns: The path.
  public func path(of rendition: RenditionRecord) -> PhotoPath {
    PhotoPath(recorded: rendition.path, isEscaped: source.escaped ?? false)
  }
}

extension PhotoPath {
  /// Whether it leads to a place below the folder that it is relative to, whoever wrote it down: no part is empty, `.` or
  /// `..`, and no zero byte ends it before its end.
  var staysInside: Bool {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !bytes.contains(0)
      && !parts.contains {
        $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
      }
  }
}
