import Foundation

/// What is right about the photos that are compared, and about no others.
struct ComparedTruth {
  let labels: [LabelTruth]
  let faces: [FaceTruth]

  var isEmpty: Bool { labels.isEmpty && faces.isEmpty }

  /// Reads truth files of either kind; entries whose photo is not among those of the comparison are left out.
  init(_ files: [String], of photos: [String]) throws(BenchError) {
    var (labels, faces): ([LabelTruth], [FaceTruth]) = ([], [])
    for file in files {
      let truth = try Truth(file)
      labels += truth.labels
      faces += truth.faces
    }
    self.init(labels: labels, faces: faces, of: photos)
  }

  init(labels: [LabelTruth], faces: [FaceTruth], of photos: [String]) {
    let names = Set(photos.map { URL(filePath: $0).lastPathComponent })
    let stems = Set(names.map(Self.stem))
    func isCompared(_ photo: some PhotoTruth) -> Bool {
      photo.file.map(names.contains) ?? stems.contains(photo.id)
    }
    self.labels = labels.filter(isCompared)
    self.faces = faces.filter(isCompared)
  }

  /// A file's name without its last extension.
  static func stem(_ name: String) -> String {
    URL(filePath: name).deletingPathExtension().lastPathComponent
  }
}
