import Testing

@testable import SessionPix

/// What the lines around a line decide.
struct PersonalTextSearchTests {
  /// Lines one below the other, and what of them is hidden.
  private func hidden(_ lines: String..., equipment: Set<Int> = []) -> [String: PersonalTextKind] {
    var page = HandMadePage()
    for (index, line) in lines.enumerated() {
      page.write(line, x: 100, y: 100 + 45 * Double(index))
    }
    let found = PersonalTextSearch(page: page.page, equipment: equipment).lines()
    return Dictionary(uniqueKeysWithValues: found.map { (lines[$0.key], $0.value) })
  }

  @Test func `the value below a key word is hidden, the key word stays`() {
    #expect(
      hidden("WPA+WPA2 Password:", "7EEZ924FMA772", "MAC 145001DAA3BA")
        == ["7EEZ924FMA772": .wifi])
  }

  @Test
  func `a network's name that was read badly is hidden beside the network's key, a disk is not`() {
    #expect(
      hidden("SSD: Quibme 44", "Netwock Ney:", "DAJTTO0SUM")
        == ["SSD: Quibme 44": .wifi, "DAJTTO0SUM": .wifi])
    #expect(hidden("SSD: Samsung 870", "MODEL: 4500") == [:])
  }

  @Test func `the value beside a key word is hidden before one below`() {
    var page = HandMadePage()
    page.write("OWNER:", x: 100, y: 100)
    page.write("Jane Doe", x: 300, y: 100)
    page.write("STEREO MIXER", x: 100, y: 145)
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [1: .name])
  }

  @Test func `what stands far beside a key word, on another label, is not its value`() {
    var page = HandMadePage()
    page.write("Owned by", x: 100, y: 100)
    page.write("PIONEER", x: 560, y: 100)
    page.write("Nadia Sample", x: 100, y: 145)
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [2: .name])
  }

  @Test func `a person's name below or beside "NAME" is hidden, a sound's is not`() {
    #expect(hidden("NAME", "Jane Doe") == ["Jane Doe": .name])
    #expect(hidden("NAME", "STRING PAD", "FILTER") == [:])
  }

  @Test func `the rest of a mail address is hidden where it is a line of its own`() {
    var page = HandMadePage()
    page.write("mail: janedoe", x: 100, y: 100)
    page.write("examplecom", x: 380, y: 100)
    page.write("maker.com", x: 300, y: 400)
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [0: .email, 1: .email])
  }

  @Test func `a number below a serial number's key is no telephone number`() {
    #expect(hidden("SERIAL NO.", "212-555-0143") == [:])
    #expect(hidden("STUDIO", "212-555-0143") == ["212-555-0143": .phone])
  }

  @Test func `an address label is hidden as a whole`() {
    #expect(
      hidden("Jane Doe", "12 Maple Street", "Springfield, IL 62704", "INPUT LEVEL")
        == ["Jane Doe": .name, "12 Maple Street": .address, "Springfield, IL 62704": .address])
  }

  @Test func `a street that was read badly is hidden above its town`() {
    #expect(
      hidden("1343 OLd Mal Dree", "Greemillz, NC27858").keys.sorted()
        == ["1343 OLd Mal Dree", "Greemillz, NC27858"])
    #expect(
      hidden("120 Volts Mono Input", "Greemillz, NC27858").keys.sorted() == ["Greemillz, NC27858"])
  }

  @Test func `the value below a key word that was read badly is hidden`() {
    #expect(hidden("PROPCRTYOF", "MTO GASTEIHIN", "AC 117V 50/60 Hz") == ["MTO GASTEIHIN": .name])
    #expect(hidden("NIME:", "IVY PERRIN") == ["IVY PERRIN": .name])
    #expect(hidden("NIME:", "STRING PAD", "FILTER") == [:])
  }

  @Test func `a maker's address on a plate stays`() {
    #expect(
      hidden("MEAN WELL ENTERPRISES CO.,LTD.", "No. 28, Wuquan 3rd Rd., Wugu Dist", "www.maker.com")
        == [:])
    #expect(hidden("MADE BY KESTREL AUDIO", "12 Maple Street", "Springfield, IL 62704") == [:])
  }

  @Test func `a maker elsewhere on the page does not make an address its own`() throws {
    #expect(
      hidden("ROLAND CORPORATION", "MODEL", "INPUT", "OUTPUT", "12 Maple Street")
        == ["12 Maple Street": .address])
  }

  @Test func `a number behind TEL is hidden, though it stands below a serial number's key`() {
    #expect(hidden("S/N", "TEL (415) 555-0191") == ["TEL (415) 555-0191": .phone])
  }

  @Test func `an owner's address is hidden, though the owner is a company`() {
    #expect(
      hidden("PROPERTY OF DOE AUDIO INC.", "12 Maple Street").keys.sorted()
        == ["12 Maple Street", "PROPERTY OF DOE AUDIO INC."])
  }

  @Test func `an asset number below its owner stays`() {
    #expect(
      hidden("PROPERTY OF JANE DOE", "ASSET NO. 00412").keys.sorted() == ["PROPERTY OF JANE DOE"])
  }

  @Test func `a number in larger type below the name of a state is a plate`() {
    var page = HandMadePage()
    page.write("CALIFORNIA", x: 100, y: 100, height: 56)
    page.write("4ABC123", x: 100, y: 160, height: 70)
    page.write("FULLERTON, CALIFORNIA", x: 100, y: 500, height: 20)
    page.write("100-240", x: 100, y: 530, height: 20)
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [1: .plate])
  }

  @Test func `the state may stand at one end of its plate`() {
    var page = HandMadePage()
    page.write("4ABC1234", x: 100, y: 100, height: 60)
    page.write("OHIO", x: 100, y: 25, height: 34)
    page.write("8XYZ987", x: 600, y: 100, height: 60)
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [0: .plate])
  }

  @Test func `what the catalog knows is no plate`() {
    #expect(hidden("AB12 CDE") == ["AB12 CDE": .plate])
    #expect(hidden("AB12 CDE", equipment: [0]) == [:])
  }

  @Test func `another reading of a line may show what it is`() {
    var page = HandMadePage()
    page.write("jane.doeQexample.com", x: 100, y: 100, alternatives: ["jane.doe@example.com"])
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [0: .email])
  }

  @Test(arguments: [
    // What the likelier reading takes for the equipment's own, the other one shows to be a person's.
    ("P/N jane.doeQexample.com", "P/N jane.doe@example.com", PersonalTextKind.email),
    ("OWNER:", "OWNER: JANE DOE", .name), ("DATE: JANE DOE", "NAME: JANE DOE", .name),
    ("2I2-S55-O143", "212-555-0143", .phone), ("A812 COE", "AB12 CDE", .plate),
  ])
  func `the strictest verdict on any reading counts`(
    first: String, second: String, kind: PersonalTextKind
  ) {
    for (text, other) in [(first, second), (second, first)] {
      var page = HandMadePage()
      page.write(text, x: 100, y: 100, alternatives: ["INPUT", other])
      let found = PersonalTextSearch(page: page.page, equipment: []).lines()
      #expect(found == [0: kind], "\(text)")
    }
  }

  @Test func `a serial number whose key is misread by one reader is no telephone number`() {
    var page = HandMadePage()
    page.write("S/N 212-555-0143", x: 100, y: 100, alternatives: ["5IN 212-555-0143"])
    #expect(PersonalTextSearch(page: page.page, equipment: []).lines() == [:])
  }
}
