import Testing

@testable import SessionPix

struct PyramidFaceDetectorTests {
  /// Where the face is, looked up by eye in the portrait of 512 x 512 pixels.
  static let face = Box(x: 0.34, y: 0.12, width: 0.2, height: 0.3)

  @Test func `the face of the portrait is found`() throws {
    let portrait = try Picture.decoding(try SamplePhotos.portrait())
    let faces = try SharedPipeline.detector().faces(in: portrait.raster)
    let best = try #require(faces.first)
    #expect(best.score > 0.6)
    #expect(best.box.intersectionOverUnion(Self.face) > 0.5, "\(best.box)")
    #expect(faces.dropFirst().allSatisfy { $0.score < 0.4 })
  }

  @Test func `a picture without faces has none`() throws {
    let grey = Raster(width: 640, height: 480, grey: 90)
    #expect(try SharedPipeline.detector().faces(in: grey).isEmpty)
  }

  @Test(arguments: [0, -1])
  func `a search at no size fails and finds not nothing`(longSide: Int) throws {
    var detector = try #require(try SharedPipeline.detector() as? PyramidFaceDetector)
    detector.longSide = longSide
    let grey = Raster(width: 64, height: 48, grey: 90)
    #expect(throws: PhotoError.self) { try detector.faces(in: grey) }
  }

  @Test(arguments: 1...3)
  func `a face lies on its side or on its head and is found in its place`(quarterTurns: Int) throws
  {
    let portrait = try Picture.decoding(try SamplePhotos.portrait())
    let turned = try portrait.raster.turned(quarterTurns: quarterTurns)
    let faces = try SharedPipeline.detector().faces(in: turned)
    let place = Self.face.turned(quarterTurns: quarterTurns)
    #expect(faces.contains { $0.score > 0.6 && $0.box.intersectionOverUnion(place) > 0.5 })
  }

  @Test func `a face that fills the picture is found`() throws {
    let portrait = try Picture.decoding(try SamplePhotos.portrait())
    let close = try portrait.raster.extracted(PixelBox(left: 160, top: 50, width: 140, height: 180))
    let large = try close.resized(width: 2100, height: 2700)
    let faces = try SharedPipeline.detector().faces(in: large)
    #expect(faces.contains { $0.box.area > 0.4 })
  }

  /// The same portrait in all sizes, also where tiles meet: a phone's picture of 12 megapixels.
  @Test func `faces from 24 to 400 pixels are found in a large picture`() throws {
    let portrait = try Picture.decoding(try SamplePhotos.portrait())
    var canvas = Raster(width: 4000, height: 3000, grey: 110)
    var places: [Box] = []
    let sides = [80, 100, 130, 170, 220, 300, 420, 560, 780, 1000, 1300]
    var (left, top, bottom) = (0, 0, 0)
    for side in sides {
      if left + side > 4000 { (left, top) = (0, bottom) }
      let copy = Picture(try portrait.raster.resized(width: side, height: side))
      canvas.withMutablePixels { pixels in
        for y in 0..<side {
          let row = copy.bytes[y * side * 3..<(y + 1) * side * 3]
          _ = unsafe pixels[(((top + y) * 4000 + left) * 3)...].update(fromContentsOf: row)
        }
      }
      let place = PixelBox(left: left, top: top, width: side, height: side)
        .box(width: 4000, height: 3000)
      places.append(Self.face.placed(in: place))
      bottom = max(bottom, top + side)
      left += side
    }
    let faces = try SharedPipeline.detector().faces(in: canvas)
    for (side, place) in zip(sides, places) {
      let isFound = faces.contains { $0.box.intersectionOverUnion(place) > 0.4 }
      #expect(isFound, "the face of \(side * 3 / 10) pixels")
    }
  }

  @Test func `second looks are for the strongest of the doubtful, and limited`() throws {
    let detector = try #require(try SharedPipeline.detector() as? PyramidFaceDetector)
    let faces = (1...60).map { number in
      let place = Double(number) / 100
      return DetectedFace(
        box: Box(x: place, y: 0, width: 0.001, height: 1), score: place / 2, tolerance: 0)
    }
    let again = detector.doubtful(faces).map(\.score)
    #expect(again.count == 32)
    #expect(again == again.sorted(by: >) && again.first == 0.195)
  }

  @Test(arguments: [(1, 1), (3, 900), (900, 3)])
  func `pictures of odd shapes are searched`(width: Int, height: Int) throws {
    let strip = Raster(width: width, height: height, grey: 128)
    #expect(try SharedPipeline.detector().faces(in: strip).isEmpty)
  }

  /// The same portrait, stored in each of the eight ways a camera can be held.
  @Test func `all eight orientations give the same box`() throws {
    let portrait = try Picture.decoding(try SamplePhotos.portrait())
    let boxes = try (1...8).map { orientation in
      let stored = Self.stored(portrait, as: orientation)
      let jpeg = try stored.encoded(as: .jpeg, quality: 97)
        .inserting(ExifBytes(orientation: orientation).segment)
      let photo = try Photo(decoding: jpeg)
      return try #require(try SharedPipeline.detector().faces(in: photo.raster).first).box
    }
    for box in boxes {
      #expect(abs(box.x - boxes[0].x) < 0.02 && abs(box.y - boxes[0].y) < 0.02)
      #expect(abs(box.width - boxes[0].width) < 0.02)
      #expect(abs(box.height - boxes[0].height) < 0.02)
    }
  }

  /// How a square picture is stored so that the orientation makes it upright again.
  private static func stored(_ upright: Picture, as orientation: Int) -> Picture {
    let side = upright.width
    var stored = upright
    for y in 0..<side {
      for x in 0..<side {
        let source = place(x, y, last: side - 1, orientation)
        let from = (source.y * side + source.x) * 3
        let to = (y * side + x) * 3
        for band in 0..<3 { stored.bytes[to + band] = upright.bytes[from + band] }
      }
    }
    return stored
  }

  private static func place(_ x: Int, _ y: Int, last: Int, _ orientation: Int) -> (x: Int, y: Int) {
    switch orientation {
    case 2: (last - x, y)
    case 3: (last - x, last - y)
    case 4: (x, last - y)
    case 5: (y, x)
    case 6: (last - y, x)
    case 7: (last - y, last - x)
    case 8: (y, last - x)
    default: (x, y)
    }
  }
}
