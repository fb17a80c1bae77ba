import Foundation
import SessionPix
import Testing

/// What Python's `csv` module, which shares no code with us, reads in a file.
enum PythonCSV {
  private static let program = """
    import csv, io, json, sys
    text = sys.stdin.buffer.read().decode("utf-8-sig")
    json.dump(list(csv.reader(io.StringIO(text, newline=""))), sys.stdout)
    """

  /// The cells of each row.
  static func rows(of text: String) throws -> [[String]] {
    let process = Process()
    // Debian's own, which `make setup` installs.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", program]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // It says nothing before it has read everything, so that neither waits for the other.
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitForEnd()
    try #require(process.terminationStatus == 0, "python3 failed")
    return try JSONDecoder().decode([[String]].self, from: data)
  }
}
