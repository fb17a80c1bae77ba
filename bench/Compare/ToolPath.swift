import Foundation

/// Where programs are.
enum ToolPath {
  /// This one.
  static var thisProgram: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  }

  /// `sessionpix`, beside this program, as the build leaves them.
  static var besideThisProgram: String {
    URL(filePath: thisProgram).deletingLastPathComponent().appending(path: "sessionpix").path
  }
}
