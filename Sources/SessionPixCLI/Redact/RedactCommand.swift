import SessionPix
import SessionPixIdentify

/// Adds areas that were missed to what is painted over, and lifts false ones.
struct RedactCommand: AsynchronousCommand {
  private enum Options {
    static let folder = Option<PhotoPath?>.folder(
      "in", help: "The output folder, where PHOTO is the photo itself.")
    static let source = Option<PhotoPath?>.file(
      "source",
      help:
        "The photo itself, where PHOTO is one of its images; without it the images are removed until"
        + " `process` makes them again.")
    static let on = Option.choice(
      "on", of: CorrectionFrame.self, standardText: "photo",
      help: "What pixels are counted on: the upright photo at full size, or its overview.")
    static let add = areas("add", help: "Paint this area over; may be repeated.")
    static let lift = Option<[Int]>.list(
      "lift", value: "N", help: "Do not paint area N of the list; may be repeated.",
      expected: "a number of the list, from 1"
    ) { Int($0.text).flatMap { $0 > 0 ? $0 : nil } }
    static let liftText = areas(
      "lift-text", help: "No text in this area is personal; may be repeated.")
    static let reset = Option<Bool>.flag(
      "reset", help: "Drop all that was changed on this photo before.")

    private static func areas(_ name: String, help: String) -> Option<[PixelArea]> {
      .list(
        name, value: "X,Y,W,H", help: help,
        expected: "left edge, top edge, width and height in pixels, as 10,20,30,40"
      ) { PixelArea($0.text) }
    }
  }

  static let syntax = CommandSyntax(
    name: "redact", summary: "Correct by hand what is painted over; kept for later runs.",
    operands: .init(
      name: "PHOTO", count: 1...1,
      help: "A photo with --in DIR, or one of its images in an output folder."),
    options: [
      Options.folder.declaration, Options.source.declaration, Options.on.declaration,
      Options.add.declaration, Options.lift.declaration, Options.liftText.declaration,
      Options.reset.declaration,
    ] + RenditionOptions.declarations + [
      WorkerOptions.timeout.declaration, WorkerCommand.memory.declaration,
    ] + PipelineOptions.declarations + [WorkerOptions.verbose.declaration],
    takesConfig: true,
    examples: [
      ("redact out/IMG_1.jpg.overview.jpg", "List what is painted, numbered."),
      (
        "redact photos/IMG_1.jpg --in out --on overview --add 410,96,60,72",
        "Paint a missed face, as measured on the overview; make its images again."
      ),
      ("redact photos/IMG_1.jpg --in out --lift 2", "Show what area 2 hides: it is a knob."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    _ = try PipelineOptions.faceModelFile(arguments, command: Self.syntax.name)
    let target = try RedactTarget(
      arguments.operands[0], folder: arguments[Options.folder],
      source: arguments[Options.source])
    let walk = try target.source.map { try PhotoWalk([$0]) }
    guard target.folder.isFolder else {
      throw InputError.missing([.init(path: target.folder, reason: "No such folder")])
    }
    let folder =
      try walk.map { try OutputFolder(target.folder, for: $0) } ?? OutputFolder(target.folder)
    let photo = try target.photo()
    var corrections = try CorrectionsFile(in: folder)
    let old = corrections[photo.sha256]
    guard !edit.isEmpty else {
      try console.data(CorrectionText(photo.records[0]).text)
      return .ok
    }
    let record = photo.records[0]
    let new = try edit.applied(
      to: old ?? Correction(sha256: photo.sha256), record: record,
      size: (arguments[Options.on] ?? .photo).size(record))
    try corrections.append(new, of: record.name, in: folder)
    let run = RedactRun(folder: folder, photo: photo, console: console)
    guard let source = target.source, let walk else { return try run.withdraw() }
    do {
      let pool = try WorkerOptions.pool(arguments, reading: walk.readablePaths, folder: folder)
      return try await run.prepare(source, by: pool, old: old)
    } catch {
      // The images that are there show what must not be seen any more.
      _ = try run.withdraw()
      throw error
    }
  }

  private var edit: CorrectionEdit {
    CorrectionEdit(
      resets: arguments[Options.reset], added: arguments[Options.add],
      lifted: arguments[Options.lift], liftedText: arguments[Options.liftText])
  }
}

extension PixelArea {
  /// Reads `10,20,30,40`.
  fileprivate init?(_ text: String) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 4, let x = numbers[0], let y = numbers[1], let width = numbers[2],
      let height = numbers[3], width > 0, height > 0,
      [x, y, width, height].allSatisfy({ abs($0) < 1 << 31 })
    else { return nil }
    self.init(x: x, y: y, width: width, height: height)
  }
}
