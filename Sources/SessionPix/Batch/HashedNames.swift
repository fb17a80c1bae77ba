/// Names that say nothing: codes of the photos' paths under a key (HMAC-SHA-256), so that nobody who lacks the key can find
/// out by trying which path a name stands for.
///
///     photo-1f0c2a9b-5d41402abc4b2a76b9719d911017c592.jpg
///
/// The first number is the key's own, the same for all its names: whoever comes back with another key is told. The ending stays
/// where pictures and films are called by it, in small letters.
public struct HashedNames: Sendable {
  private let key: [UInt8]
  private let keyMark: Substring

  /// Names under a key.
  ///
  /// - Parameter key: Random bytes, 16 or more; whoever has them can tell which path a name stands for.
  public init(key: [UInt8]) {
    self.key = key
    // No path is empty, so this is no photo's code.
    keyMark = Self.code(of: [], key: key).prefix(8)
  }

  /// The name in place of a path.
  ///
  /// - Parameter path: As it stands in records where names are kept.
  /// - Returns: A name without folders.
  public func name(for path: PhotoPath) -> PhotoPath {
    let ending = PhotoFormat.ending(of: path.text).map { "." + $0 } ?? ""
    return PhotoPath("photo-\(keyMark)-\(Self.code(of: path.bytes, key: key))\(ending)")
  }

  /// Whether a name was made with this key.
  func made(_ name: PhotoPath) -> Bool { Self.mark(of: name) == keyMark }

  /// The key's own number in a name; nil where it is no name of this kind.
  static func mark(of name: PhotoPath) -> Substring? {
    name.text.wholeMatch(of: /photo-([0-9a-f]{8})-[0-9a-f]{32}(\.[a-z0-9]+)?/)?.output.1
  }

  /// 16 bytes of the code in hexadecimal: enough that no two photos share one.
  private static func code(of message: [UInt8], key: [UInt8]) -> String {
    HMAC.sha256(message, key: key).prefix(16).map(\.hexadecimal).joined()
  }
}

extension PhotoWalk {
  /// The same walk under names that say nothing, and in their order: that of the paths would say a little.
  ///
  /// - Parameter names: What makes the names.
  /// - Returns: The walk.
  public func renamed(by names: HashedNames) -> PhotoWalk {
    var walk = self
    walk.photos = photos.map { NamedSource($0.source, as: names.name(for: $0.name)) }
      .sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }
    walk.remarks = remarks.map { remark in
      var reason = remark.reason
      if case .nameTaken(let other) = reason { reason = .nameTaken(by: names.name(for: other)) }
      return Remark(path: names.name(for: remark.path), reason: reason)
    }
    return walk
  }
}

extension PhotoPath {
  /// Checks that an output folder does not come to hold photos by their own names and by names that say nothing: the first
  /// record tells for all.
  ///
  /// - Parameter names: What makes the names of the run; nil where they are kept.
  /// - Throws: ``OutputError/namesKept(_:)``, ``OutputError/namesHashed(_:)`` or ``OutputError/otherNamesKey(_:)``.
  public func checkNames(_ names: HashedNames?) throws(OutputError) {
    guard var records = try? RecordedFindings(in: self), let first = try? records.next() else {
      return
    }
    switch (names, HashedNames.mark(of: first.name)) {
    case (nil, nil): return
    case (nil, _): throw .namesHashed(self)
    case (_, nil): throw .namesKept(self)
    case (let names?, _): guard names.made(first.name) else { throw .otherNamesKey(self) }
    }
  }
}
