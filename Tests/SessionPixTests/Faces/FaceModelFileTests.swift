import Foundation
import Testing

@testable import SessionPix

struct FaceModelFileTests {
  static func model(_ name: String) throws -> (folder: ModelFolder, file: ModelManifest.File) {
    let folder = try ModelFolder.located()
    return (folder, try #require(folder.manifest.files.first { $0.name == name }))
  }

  static func file(_ name: String) throws -> FaceModelFile {
    let (folder, file) = try model(name)
    return FaceModelFile(path: folder.path(of: file), sha256: file.sha256.uppercased())
  }

  @Test func `a file of one's own finds faces under its own name`() throws {
    let file = try Self.file("centerface")
    let detector = try PyramidFaceDetector(file: file, engine: try InferenceEngine(precision: .f32))
    #expect(detector.name == "centerface.onnx")
    let portrait = try Picture.decoding(try SamplePhotos.portrait())
    let standard = try SharedPipeline.detector().faces(in: portrait.raster)
    #expect(!standard.isEmpty)
    #expect(try detector.faces(in: portrait.raster) == standard)
  }

  @Test func `the record says which network found the faces`() throws {
    let tool = Findings.Tool(
      try ModelFolder.located().manifest,
      faceModel: FaceModelFile(path: "/a/b.onnx", sha256: "0123456789ABCDEF01"),
      precision: .f32)
    #expect(tool.models["b.onnx"] == "0123456789abcdef")
    #expect(tool.models["centerface"] == nil && tool.models.count == 3)
  }

  @Test func `another file than the one that was named is refused`() throws {
    let (folder, file) = try Self.model("centerface")
    let wrong = FaceModelFile(
      path: folder.path(of: file), sha256: String(repeating: "0", count: 64))
    let error = #expect(throws: SetupError.self) {
      try PyramidFaceDetector(file: wrong, engine: InferenceEngine())
    }
    #expect(error?.description.contains(file.sha256) == true, "\(error?.description ?? "")")
    #expect(throws: SetupError.self) {
      try FaceModelFile(path: "/nowhere.onnx", sha256: file.sha256).content()
    }
  }

  @Test func `a file with YuNet's outputs is used as it is, for the whole search`() throws {
    let onnx = CellNetwork().onnx
    let folder = try TemporaryFolder()
    try folder.write(onnx, to: "blue.onnx")
    let detector = try PyramidFaceDetector(
      file: FaceModelFile(path: folder["blue.onnx"].text, sha256: SHA256.hexadecimal(of: onnx)),
      engine: try InferenceEngine(precision: .f32))
    #expect(detector.name == "blue.onnx")
    let picture = Picture(width: 640, height: 480) { x, y in
      (256..<320).contains(x) && (192..<256).contains(y) ? [0, 0, 255] : [0, 0, 0]
    }
    let square = Box(x: 0.4, y: 0.4, width: 0.1, height: 0.1334)
    let faces = try detector.faces(in: picture.raster)
    #expect(!faces.isEmpty)
    #expect(faces.allSatisfy { $0.box.intersectionArea(square) > 0 })
  }

  @Test func `a network that answers neither as CenterFace nor as YuNet is refused`() throws {
    let error = #expect(throws: SetupError.self) {
      try PyramidFaceDetector(
        file: try Self.file("ppocrv6-small-detection"), engine: try InferenceEngine(precision: .f32)
      )
    }
    let sentence = error?.description ?? ""
    #expect(sentence.contains("heat map, scale, offset"), "\(sentence)")
    #expect(sentence.contains("those of YuNet are named cls_8, cls_16"), "\(sentence)")
  }
}
