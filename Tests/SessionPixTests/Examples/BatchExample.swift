import SessionPix

/// The code of the README: what stands between the marks is printed there, word for word.
enum BatchExample {
  static func brands(_ photos: [PhotoSource], _ pipeline: Pipeline) async -> [String] {
    var brands: [String] = []
    // example-begin
    for await outcome in pipeline.prepare(photos, workers: 2) {
      switch outcome.result {
      case .success(let prepared):
        brands += prepared.findings.candidates?.brand.prefix(1).map(\.value) ?? []
      case .failure(let error):
        print("\(outcome.findings.source.path): \(error)")
      }
    }
    // example-end
    return brands
  }
}
