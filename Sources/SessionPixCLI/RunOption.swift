import Foundation
import SessionPix

/// The options that commands share that go through many photos.
enum RunOption {
  static let jobs = Option<Int>.integer(
    "jobs", short: "j", in: 1...256, standard: ProcessInfo.processInfo.activeProcessorCount,
    standardText: "the number of cores", help: "How many photos are worked on at once.")
  static let quiet = Option<Bool>.flag(
    "quiet", short: "q", help: "Say nothing but why the run ends early.")
  static let json = Option<Bool>.flag(
    "json",
    help: "Print a JSON object a line: each photo, how far the run is, a summary at the end.")
  static let noReport = Option<Bool>.flag(
    "no-report", help: "Do not write report.html and inventory.csv.")
}
