import Foundation
import SessionPix

@main
struct Main {
  static func main() throws {
    let pipeline = try Pipeline.standard()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for path in CommandLine.arguments.dropFirst() {
      do {
        let p = try pipeline.prepare(.file(path))
        print(String(decoding: try encoder.encode(p.findings), as: UTF8.self))
      } catch { print(path, error) }
    }
  }
}
