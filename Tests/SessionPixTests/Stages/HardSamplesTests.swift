import Testing

@testable import SessionPix

/// The known weaknesses of label readers, each on a drawn sample that has nothing else against it.
struct HardSamplesTests {
  @Test func `print a few pixels high is enlarged and read`() throws {
    let photo = try ReadSample("small-photo.jpg")
    #expect(photo.missing(.brand, .model, .serial) == [])
  }

  @Test(arguments: ["script-logo.jpg", "stylised-logo.jpg", "outline-logo.jpg"])
  func `a maker's name in a logo's typeface is found by the catalog`(name: String) throws {
    let photo = try ReadSample(name)
    #expect(photo.missing(.brand, .model) == [])
    #expect(photo.wrong(.brand) == [])
  }

  @Test(arguments: ["grey-on-white.jpg", "red-on-red.jpg"])
  func `print of nearly the colour of its ground is read`(name: String) throws {
    let photo = try ReadSample(name)
    #expect(photo.missing(.brand, .model, .serial) == [])
  }

  @Test func `gold print on black is read`() throws {
    let photo = try ReadSample("gold-on-black.jpg")
    #expect(photo.missing(.brand, .model, .serial) == [])
  }

  @Test func `a small word and a large number without a gap are one model`() throws {
    let photo = try ReadSample("glued-model.jpg")
    #expect(photo.missing(.brand, .model) == [])
  }

  @Test func `print along an arc is read`() throws {
    let photo = try ReadSample("curved-print.jpg")
    #expect(photo.missing(.brand, .model) == [])
    withKnownIssue("The serial number along the bottom of a badge is not found") {
      #expect(photo.missing(.serial) == [])
    }
  }

  @Test func `letters one below the other, and a line that runs down, are read`() throws {
    let photo = try ReadSample("stacked-letters.jpg")
    #expect(photo.missing(.model, .serial) == [])
    withKnownIssue("Upright letters one below the other are not put together") {
      #expect(photo.missing(.brand) == [])
    }
  }

  @Test func `a line a hundred times as wide as high is read and taken apart`() throws {
    let photo = try ReadSample("long-thin-line.jpg")
    #expect(photo.missing(.brand, .model, .serial) == [])
  }

  @Test func `raised letters without colour are read`() throws {
    #expect(try ReadSample("embossed.jpg").missing(.brand, .model) == [])
  }

  @Test func `struck letters without colour are read, the number after No too`() throws {
    #expect(try ReadSample("stamped.jpg").missing(.brand, .model, .serial) == [])
  }

  @Test func `every device of several in a photo is found`() throws {
    let photo = try ReadSample("several-devices.jpg")
    #expect(photo.missing(.brand, .serial) == [])
    withKnownIssue(
      "A model beside a maker of little confidence ranks behind a third device's numbers"
    ) {
      #expect(photo.missing(.model) == [])
    }
  }

  @Test func `a maker whose adaptor fits is not the device's maker`() throws {
    let photo = try ReadSample("adaptor-decoy.jpg")
    #expect(photo.missing(.brand, .model, .serial) == [])
    #expect(photo.wrong(.brand) == [])
    #expect(photo.wrong(.model) == [])
  }

  @Test func `a newspaper, a bottle and a screen do not name the device`() throws {
    let photo = try ReadSample("desk-decoys.jpg")
    #expect(photo.missing(.brand, .model) == [])
    #expect(photo.wrong(.serial) == [])
    withKnownIssue("Names on the bottle and on the screen are taken as the maker and the model") {
      #expect(photo.wrong(.brand) == [])
      #expect(photo.wrong(.model) == [])
    }
  }

  @Test func `a serial field with nothing legible in it yields no serial number`() throws {
    let photo = try ReadSample("blank-serial.jpg")
    #expect(photo.missing(.brand, .model) == [])
    #expect(photo.wrong(.serial) == [])
  }
}
