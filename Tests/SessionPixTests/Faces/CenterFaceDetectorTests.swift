import Testing

@testable import SessionPix

struct CenterFaceDetectorTests {
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

  @Test(arguments: [[], [0], [640, -1]])
  func `a search at no size fails and finds not nothing`(sides: [Int]) throws {
    var detector = try #require(try SharedPipeline.detector() as? CenterFaceDetector)
    detector.longSides = sides
    let grey = Raster(width: 64, height: 48, grey: 90)
    #expect(throws: PhotoError.self) { try detector.faces(in: grey) }
  }

  @Test func `second looks are for the strongest of the doubtful, and limited`() throws {
    let detector = try #require(try SharedPipeline.detector() as? CenterFaceDetector)
    let faces = (1...60).map { number in
      let place = Double(number) / 100
      return DetectedFace(box: Box(x: place, y: 0, width: 0.001, height: 1), score: place / 2)
    }
    let again = detector.doubtful(faces).map(\.score)
    #expect(again.count == CenterFaceDetector.mostSecondLooks)
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
