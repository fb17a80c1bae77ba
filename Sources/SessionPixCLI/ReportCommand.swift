import SessionPix

/// Makes the page and the table of an output folder anew.
struct ReportCommand: SynchronousCommand {
  static let syntax = CommandSyntax(
    name: "report", summary: "Make report.html and inventory.csv of an output folder anew.",
    operands: .init(name: "DIR", count: 1...1, help: "An output folder of `process`."),
    options: [],
    examples: [("report out", "Write out/report.html and out/inventory.csv.")])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) throws -> ExitStatus {
    let folder = try OutputFolder.existing(arguments.operands[0])
    let reading = try PipelineOptions.allowedReading()
    try ReadingCheck(reading: reading).check(folder.path)
    for path in try FolderReport(folder: folder, reading: reading, console: console).write() {
      try console.data(path.display)
    }
    return .ok
  }
}
