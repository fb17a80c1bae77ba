/// Cleans photos into an output folder, each under its own name.
///
///     let run = CleaningRun(folder: folder)
///     for await group in run.clean(walk.photos, workers: 4) {
///       for outcome in try group.get() { print(outcome.photo.name.display, outcome.result) }
///     }
///
/// A file that is there already as it would be written is left as it is, so that a run can be begun again. Photos are
/// read and walked in Swift, nothing is decoded, and so no worker processes are needed.
public struct CleaningRun: Sendable {
  /// How many photos get their names at once, after the disk was waited for.
  private static let groupCount = 256

  private let folder: OutputFolder
  private let limits: DecodeLimits

  /// A run into a folder.
  ///
  /// - Parameters:
  ///   - folder: Where the cleaned photos go.
  ///   - limits: How large a file may be.
  public init(folder: OutputFolder, limits: DecodeLimits = DecodeLimits()) {
    self.folder = folder
    self.limits = limits
  }

  /// Cleans photos, as many at once as there are workers.
  ///
  /// - Returns: What became of them, in their order and in groups, or an ``OutputError`` that ends the run.
  public func clean(
    _ photos: [NamedSource], workers: Int
  ) -> Batch<Result<[CleaningOutcome], OutputError>> {
    let share = (photos.count + workers - 1) / max(workers, 1)
    let size = min(max(share, 1), Self.groupCount)
    return Batch(count: (photos.count + size - 1) / size, workers: workers) { number in
      let group = photos.dropFirst(number * size).prefix(size)
      return Result { () throws(OutputError) in try clean(group) }
    }
  }

  private func clean(_ photos: ArraySlice<NamedSource>) throws(OutputError) -> [CleaningOutcome] {
    var files = FileReplacements(in: folder)
    var outcomes: [CleaningOutcome] = []
    for photo in photos {
      outcomes.append(CleaningOutcome(photo: photo, result: try clean(photo, into: &files)))
    }
    try files.finish()
    return outcomes
  }

  private func clean(
    _ photo: NamedSource, into files: inout FileReplacements
  ) throws(OutputError) -> Result<CleaningOutcome.Written, CleaningError> {
    let cleaned: CleanedPhoto
    do throws(CleaningError) {
      cleaned = try CleanedPhoto(cleaning: photo.source, limits: limits)
    } catch {
      return .failure(error)
    }
    let isUnchanged = holds(cleaned.bytes, as: photo.name)
    do throws(OutputError) {
      if !isUnchanged { try files.write(cleaned.bytes, to: photo.name) }
    } catch {
      guard error.concernsOnePhoto else { throw error }
      return .failure(.photo(.notWritten(reason: "\(error)")))
    }
    return .success(
      .init(
        bytesIn: cleaned.sourceByteCount, bytesOut: cleaned.bytes.count,
        orientation: cleaned.orientation,
        profile: cleaned.profile, removed: cleaned.removed, isUnchanged: isUnchanged))
  }

  /// Whether the output folder holds this file already.
  private func holds(_ bytes: [UInt8], as name: PhotoPath) -> Bool {
    let file = PhotoSource.file(folder.path.appending(name))
    guard !folder.holdsInput(name), file.byteCount == bytes.count else { return false }
    return (try? file.content(limits: limits)) == bytes
  }
}
