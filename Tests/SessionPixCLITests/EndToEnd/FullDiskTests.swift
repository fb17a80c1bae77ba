import Foundation
import Glibc
import SessionPix
import Testing

@testable import SessionPixCLI

/// A run whose disk is full, on a file system in memory that only root can make.
struct FullDiskTests {
  @Test(.enabled(if: geteuid() == 0, "only root can mount a small file system"))
  func `a full disk ends the run with a sentence, and the next one completes the work`()
    async throws
  {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    for number in 1...12 {
      try folder.write(jpeg + Array("\(number)".utf8), to: "in/\(number).jpg")
    }
    try folder.makeFolder("disk")
    let disk = folder["disk"]
    try #require(
      try await SessionPixTool.shell(#"mount -t tmpfs -o size=40k tmpfs "$1""#, [disk]).status == 0)
    defer { unsafe umount2(disk, Int32(MNT_DETACH)) }
    let arguments = ["process", folder["in"], "-o", disk, "--no-report", "--jobs", "2"]
    let full = try await SessionPixTool.run(arguments)
    #expect(full.status == 1, "\(full.messages)")
    #expect(full.messages.contains("No space left on device"))
    #expect(!full.messages.contains(".part"), "no name of ours that nobody can do anything about")
    for record in try folder.records(in: "disk") {
      #expect(record.status == .ok)
      for rendition in record.renditions ?? [] {
        let bytes = FileManager.default.contents(atPath: disk + "/" + rendition.path)
        #expect(bytes?.count == rendition.bytes)
      }
    }
    _ = try await SessionPixTool.shell(#"mount -o remount,size=4m "$1""#, [disk])
    let rest = try await SessionPixTool.run(arguments)
    #expect(rest.status == 0, "\(rest.messages)")
    let records = try folder.records(in: "disk")
    #expect(records.count == 12 && records.allSatisfy { $0.status == .ok })
    #expect(!folder.files(in: "disk").contains { $0.contains(".sessionpix-") })
  }
}
