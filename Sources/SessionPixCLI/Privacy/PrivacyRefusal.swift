import SessionPix

/// Why nothing was set, removed or exported.
enum PrivacyRefusal: Error {
  case nothingToSet
  case sendWithoutTo
  case everythingForDays
  case noFolder
  case noPhotos
  case noArchive
  case archiveThere(PhotoPath)
  case archiveInside(PhotoPath)
  case notArchived(PhotoPath)
}

extension PrivacyRefusal: CustomStringConvertible {
  /// One sentence: what is missing and what to do.
  var description: String {
    switch self {
    case .nothingToSet: "nothing to set is named: give --read, --send, --to, --keep or --keep-days"
    case .sendWithoutTo:
      "--send and --to go together: each recipient has a permission of its own; --send nothing alone is for all"
    case .everythingForDays:
      "--keep everything leaves no rest for --keep-days; give findings or nothing, or leave one of them out"
    case .noFolder: "--in DIR is missing: name the output folder of `process`"
    case .noPhotos: "name the photos to forget, as they stand in findings.jsonl, or give --all"
    case .noArchive: "--output FILE is missing: name the archive to be made"
    case .archiveThere(let path): "\(path.display) is there already; name another archive"
    case .archiveInside(let path):
      "\(path.display) would lie in the folder that it is to hold; name an archive elsewhere"
    case .notArchived(let path):
      "\(path.display) could not be made; check the space and permissions of its folder"
    }
  }
}
