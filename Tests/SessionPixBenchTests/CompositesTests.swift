import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct CompositesTests {
  private static func photo(width: Int, height: Int, grey: UInt8) throws -> Data {
    Data(try Raster(width: width, height: height, grey: grey).encoded(as: Encoding()))
  }

  @Test func `a wall is filled shelf by shelf, and what does not fit is sent away`() {
    var wall = ShelfLayout(width: 100, height: 50)
    #expect(wall.place(width: 60, height: 20) == .init(left: 0, top: 0))
    #expect(wall.place(width: 40, height: 30) == .init(left: 60, top: 0))
    #expect(wall.place(width: 10, height: 20) == .init(left: 0, top: 30))
    #expect(wall.place(width: 10, height: 21) == nil)
    #expect(wall.place(width: 101, height: 1) == nil)
  }

  @Test func `a photo's faces move and grow with it, and those of other sizes do not count`() throws
  {
    let face = FaceTruth.Face(x: 10, y: 20, w: 30, h: 40, ignore: nil)
    let small = FaceTruth.Face(x: 0, y: 0, w: 5, h: 5, ignore: nil)
    let photo = FaceTruth(
      id: "a", file: nil, repo: nil, width: 100, height: 80, faces: [face, small])
    var picture = Composite(id: "c", on: Raster(width: 500, height: 200, grey: 128))
    #expect(try picture.add(Raster(width: 100, height: 80, grey: 1), photo, scale: 2))
    #expect(try picture.add(Raster(width: 100, height: 80, grey: 200), photo, scale: 2))
    #expect(try !picture.add(Raster(width: 100, height: 80), photo, scale: 2))
    let faces = picture.truth.faces
    #expect(faces.map(\.x) == [20, 0, 220, 200] && faces.map(\.y) == [40, 0, 40, 0])
    #expect(
      faces.map(\.w) == [60, 10, 60, 10] && faces.map(\.isIgnored) == [false, true, false, true])
    picture.raster.withPixels { pixels in
      let greys = [0, 199, 200, 399, 400].map { unsafe pixels[$0 * 3] }
      #expect(greys == [1, 1, 200, 200, 128])
    }
  }

  @Test func `each photo with people is in one picture of each size, the same for the same seed`()
    throws
  {
    let (scratch, results) = (try Scratch(), try Scratch())
    try Self.photo(width: 200, height: 150, grey: 50)
      .write(to: scratch.folder.appending(path: "face.jpg"))
    try Self.photo(width: 100, height: 100, grey: 90)
      .write(to: scratch.folder.appending(path: "ground.jpg"))
    let truth = try scratch.file(
      "truth.json",
      """
      [{"id": "face", "file": "face.jpg", "width": 200, "height": 150,
        "faces": [{"x": 20, "y": 30, "w": 60, "h": 80}]},
       {"id": "ground", "file": "ground.jpg", "width": 100, "height": 100, "faces": []}]
      """)
    let arguments = [
      "composites", scratch.folder.path, "--truth", truth, "--into", results.folder.path,
    ]
    #expect(
      try Composites(arguments)?.write()
        == ["composite-12mp-1": 1, "composite-24mp-2": 1, "composite-48mp-3": 1])
    let written = try [FaceTruth](truth: results.folder.appending(path: "truth.json").path)
    for picture in written {
      let bytes = try Data(contentsOf: results.folder.appending(path: "\(picture.id).jpg"))
      let photo = try Raster.decode([UInt8](bytes), limits: DecodeLimits())
      #expect(
        [Double(photo.raster.width), Double(photo.raster.height)] == [
          picture.width, picture.height,
        ])
      #expect(Composite.faceSides.contains(picture.faces[0].longestSide))
    }
  }
}
