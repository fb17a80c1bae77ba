import Foundation
import SessionPix
import SessionPixIdentify

/// Sees that the records of a folder hold no more than may be read: they may be older than that decision, and what is made of
/// them would carry the rest on.
struct ReadingCheck {
  /// What may be read.
  let reading: PrivacySettings.Tier

  /// Looks at the newest record of each photo.
  ///
  /// - Throws: ``ReadingRefusal`` where one holds more, or `PhotoError` where the findings cannot be read.
  func check(_ folder: PhotoPath) throws {
    guard reading < .serials else { return }
    let policy = OutputPolicy(reading: reading)
    let records = try PhotoRecords(in: folder)
    var first: Violation?
    var count = 0
    while let findings = try records.next() {
      guard let violation = policy.forbiddenText(in: findings).first else { continue }
      first = first ?? violation
      count += 1
    }
    if let first { throw ReadingRefusal(folder: folder, photos: count, first: first) }
  }
}

/// Why nothing was sent or written: more was read than may be.
struct ReadingRefusal: Error {
  let folder: PhotoPath
  let photos: Int
  let first: Violation
}

extension ReadingRefusal: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  var description: String {
    let which =
      photos == 1 ? first.path.display : "\(photos) photos, as of \(first.path.display)"
    return "nothing was sent or written, because of \(which) in \(folder.display): \(first.message)"
  }
}
