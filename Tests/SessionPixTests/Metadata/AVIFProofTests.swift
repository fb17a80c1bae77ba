import Testing

@testable import SessionPix

struct AVIFProofTests {
  /// What the walk throws at the file after a change to it.
  private func refusal(_ change: (inout AVIFBytes) -> Void) -> RenditionLeak? {
    var file = AVIFBytes()
    change(&file)
    return RenditionProof.refusal(of: file.bytes, as: .avif)
  }

  @Test func `one still picture passes and states its size`() throws {
    let proof = try RenditionProof.verify(AVIFBytes().bytes, as: .avif)
    #expect(proof.width == 16 && proof.height == 8)
  }

  @Test func `a picture without delimiter, or in tile groups, passes`() {
    #expect(refusal { $0.units.removeFirst() } == nil)
    let groups = [AVIFBytes.unit(3, [1]), AVIFBytes.unit(4, [2]), AVIFBytes.unit(4, [3])]
    #expect(refusal { $0.units = [AVIFBytes.sequence()] + groups } == nil)
  }

  @Test(arguments: ["free", "skip", "uuid", "moov", "jumb", "Exif", "\u{1}\u{2}\u{3}\u{4}"])
  func `a box that pixels do not need is refused by its name`(name: String) {
    let box = AVIFBytes.box(name, [1, 2, 3])
    let shown = name == "\u{1}\u{2}\u{3}\u{4}" ? "0x01020304" : name
    for leak in [
      refusal { $0.beforeData = box }, refusal { $0.tail = box }, refusal { $0.metaExtra = box },
      refusal { $0.properties.append(box) },
    ] {
      #expect(leak?.block == shown)
      #expect(leak?.reason == .notNeeded)
    }
  }

  @Test(arguments: ["iref", "idat", "iprp", "xml ", "grpl", "ipro", "dinf"])
  func `a further box in meta is refused`(name: String) {
    #expect(refusal { $0.metaExtra = AVIFBytes.box(name, [0, 0, 0, 0]) }?.block == name)
  }

  @Test(arguments: ["Exif", "mime", "uri ", "grid", "jpeg"])
  func `a further item is refused by its type`(type: String) {
    let item = AVIFBytes.fullBox("infe", version: 2, [0, 2, 0, 0] + type.utf8 + [0])
    #expect(refusal { $0.itemExtra = item }?.block == "item \(type)")
    #expect(refusal { $0.itemType = type }?.block == "item \(type)")
  }

  @Test(arguments: ["irot", "imir", "clap", "pasp", "auxC", "clli", "mdcv", "rloc"])
  func `a property that upright pixels do not need is refused`(name: String) {
    let leak = refusal {
      $0.properties.append(AVIFBytes.box(name, [0]))
      $0.associations.append(5)
    }
    #expect(leak?.block == name)
  }

  @Test(arguments: ["prof", "rICC"])
  func `a colour profile is refused`(kind: String) {
    let leak = refusal { $0.properties[0] = AVIFBytes.box("colr", Array(kind.utf8) + [1, 2, 3]) }
    #expect(leak?.block == "colr")
  }

  @Test func `a property that is repeated or unused is refused`() {
    let twice = refusal { $0.properties.append(AVIFBytes.depth) }
    #expect(twice?.reason == .repeated)
    #expect(refusal { $0.associations = [1, 0x82, 3] }?.block == "ipma")
    #expect(refusal { $0.associations = [1, 0x82, 3, 3] }?.block == "ipma")
    #expect(refusal { $0.associations = [1, 0x82, 3, 9] }?.block == "ipma")
  }

  @Test func `another handler, a name and an unknown or repeated brand are refused`() {
    #expect(refusal { $0.handlerName = Array("Anna".utf8) + [0] }?.block == "hdlr")
    #expect(refusal { $0.handlerType = "soun" }?.block == "hdlr")
    #expect(refusal { $0.brands.append("heic") }?.block == "ftyp")
    #expect(refusal { $0.brands.append("avif") }?.block == "ftyp")
  }

  @Test func `bytes of mdat that are not the picture are refused`() {
    let clause = "locates other bytes than those of mdat"
    for (place, length) in [(1, -1), (0, -1), (-1, 0), (0, 1)] {
      let leak = refusal {
        $0.placeError = place
        $0.lengthError = length
      }
      #expect(leak?.reason == .unexpected(clause))
    }
  }

  @Test func `a repeated or misplaced box is refused`() {
    #expect(refusal { $0.tail = AVIFBytes.box("mdat", [1]) }?.reason == .repeated)
    let data = AVIFBytes.box("mdat", [1])
    let bytes = AVIFBytes().bytes
    #expect(RenditionProof.refusal(of: data + bytes, as: .avif)?.reason == .misplaced)
  }

  @Test(arguments: [5, 7, 8, 15, 0, 9], [0, 1, 2, 3])
  func `a unit that pixels do not need is refused`(type: UInt8, index: Int) {
    let leak = refusal { $0.units.insert(AVIFBytes.unit(type, [4, 1, 2, 3]), at: index) }
    #expect(leak?.reason == .notNeeded)
    #expect(leak?.block.hasPrefix("OBU") == true)
  }

  private static let wrongUnits: [[[UInt8]]] = [
    [AVIFBytes.sequence(), AVIFBytes.frame, AVIFBytes.frame],
    [AVIFBytes.sequence(), AVIFBytes.sequence(), AVIFBytes.frame],
    [AVIFBytes.frame], [AVIFBytes.sequence()], [AVIFBytes.sequence(), AVIFBytes.unit(3, [1])],
    [AVIFBytes.sequence(), AVIFBytes.unit(6, [])], [AVIFBytes.unit(2, [1]), AVIFBytes.frame],
    [AVIFBytes.sequence(), [0x30, 1, 2, 3]], [AVIFBytes.sequence(), [0x36, 0, 1, 2]],
    [AVIFBytes.sequence(), [0x32, 0x81, 0x00, 2]],
    [AVIFBytes.sequence(), [0x32, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]],
  ]

  @Test(arguments: wrongUnits)
  func `units in the wrong number, order or form are refused`(units: [[UInt8]]) {
    #expect(refusal { $0.units = units } != nil)
  }

  @Test(arguments: ["0", "01", "1" + "00000000", "101"])
  func `a sequence header that does not end where it should is refused`(tail: String) {
    let leak = refusal { $0.units[1] = AVIFBytes.sequence(tail: tail) }
    #expect(leak?.block == "OBU sequenceHeader")
  }

  @Test func `boxes that contradict the picture are refused`() {
    #expect(refusal { $0.properties[2] = AVIFBytes.extent(width: 17) }?.block == "mdat")
    let fullColour = AVIFBytes.box("av1C", [0x81, 0, 0, 0])
    #expect(refusal { $0.properties[1] = fullColour }?.block == "mdat")
    let deeper = AVIFBytes.fullBox("pixi", [3, 10, 10, 10])
    #expect(refusal { $0.properties[3] = deeper }?.block == "mdat")
  }

  @Test func `a configuration with a delay or more than four bytes is refused`() {
    for content in [[0x81, 0, 0x0C, 0x11], [0x81, 0, 0x0C, 0] + AVIFBytes.sequence()] {
      let box = AVIFBytes.box("av1C", content)
      #expect(refusal { $0.properties[1] = box }?.block == "av1C")
    }
  }

  @Test func `film grain is refused`() {
    let leak = refusal { $0.units[1] = AVIFBytes.sequence(hasFilmGrain: true) }
    #expect(leak?.reason == .unexpected("has film grain"))
  }

  @Test(arguments: [0, 1, 7])
  func `a box whose size says nothing is refused`(size: UInt8) {
    let leak = refusal { $0.tail = [0, 0, 0, size] + Array("free".utf8) }
    #expect(leak?.reason == .unexpected("has a size that says nothing"))
  }
}
