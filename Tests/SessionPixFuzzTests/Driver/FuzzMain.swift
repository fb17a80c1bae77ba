import CLibFuzzer
import Foundation
import Synchronization

/// `FUZZ_TARGET=NAME sessionpix-fuzz [OPTIONS] [FOLDER...]`: tries one target with inputs that libFuzzer makes up.
///
/// The target stands in the environment, since libFuzzer starts this program again with arguments of its own.
@main
struct FuzzMain {
  private static let target = Mutex<FuzzTarget?>(nil)

  static func main() {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let chosen = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(Data("Set FUZZ_TARGET to one of \(names).\n".utf8))
      exit(2)
    }
    target.withLock { $0 = chosen }
    var count = CommandLine.argc
    var arguments = unsafe Optional(CommandLine.unsafeArgv)
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      FuzzMain.run(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    }
    exit(status)
  }

  private static func run(_ bytes: [UInt8]) -> Int32 {
    if let fault = target.withLock({ $0 })?.fault(with: bytes) { fatalError(fault) }
    return 0
  }
}
