import Testing

@testable import SessionPix

/// What is personal and what is the equipment's, in examples. All names, numbers and addresses are invented.
struct PersonalTextRuleTests {
  private let rule = PersonalTextRule()

  @Test(arguments: [
    "jane.doe@example.com", "J.Doe+gear@mail.example.org", "contact jane@example.com today",
    "jane.doe©example.com", "jane @ example . com", "jane(at)example.com", "support@example.com",
    "E-mail: janedoe example com", "mail: janedoe example com", "jane_doeexample.com",
    "janedoeQexample.com", "mail to jane_doeemail.example.org",
    "E-mall:janedoepexample.com", "mait: jane-doe", "mall jane doeeexample.org",
    "E.mail janedoeexample.com", "jane.doefamilyeexample.com", "janedoefamilyinExampleo.ora",
    "jdoeogmail.com", "_janedoe.com", "sail: janedoela.uy", "jane.hotmail.com.doeyahoo,c0m",
  ])
  func `a mail address is personal, however the at sign was read`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.email))
  }

  @Test(arguments: [
    "www.maker.com", "http://www.maker.com/support", "@Roland", "PEAK @ 1KHZ", "maker.com",
    "+4dBu @ 600 OHMS", "Q FACTOR", "LOW_CUT 80 Hz", "file_name.txt", "AIRMAIL", "MAIN: OUT",
    "MAX 5 W",
    "Visit us at www.maker.com", "MAIN www.maker.com", "support.maker.com", "nativeinstruments.com",
    "www.averylongnameofamaker.com", "solidstatelogic.co.uk", "davesmithinstruments.com",
    "community.nativeinstruments.com", "sequentialcircuits.com", "shop.electro-harmonix.com",
    "gmail.com",
  ])
  func `a web address and a lone at sign stay`(line: String) {
    #expect(rule.verdict(on: line) == .ordinary)
  }

  @Test(arguments: [
    "Tal: 555-0143", "Te:555-0143", "Td:555-0143", "TEL 555-0143", "Tel.: 030 5550143",
    "PHONE: (212) 555-0143",
    "Call 212 555 0143",
    "Mobile 07700 900123", "Tel.No. 212-555-0143", "FAX: 212-555-0144", "TEL: 2I2-555-OI43",
    "+1 212 555 0143", "+12125550143", "212.555,0143", "(212) 555-0143", "212-555-0143",
    "212.555.0143", "+44 7700 900123",
    "07700 900123", "020 7946 0018", "030 / 5550143", "06 39 98 12 34", "+49 (0)30 5550143",
  ])
  func `a telephone number is personal`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.phone))
  }

  @Test(arguments: [
    "TEL LINE 600", "PHONES", "PHONE JACK 1", "TEL 1 TEL 2", "1-800-555-0199",
    "CALL 1-800-555-0199",
    "003-114-1200", "0553-3873-03", "367.702.454", "PART NO. 212-555-0143", "S/N 212-555-0143",
    "P/N 212-555-0143", "US PAT 212 555 0143", "01 02 03 04 05", "4 954 951 4942 516",
    "+15V -15V +5V 24",
    "2051406-0000002-18", "146900716430", "2036 4471 9912", "FAX 14400 9600",
    "CALL RECORD 12345678",
    "100-240V 50-60Hz", "ASSET 212-555-0143",
  ])
  func `a jack's label, a part number, a toll-free number and a scale are no personal number`(
    line: String
  ) {
    #expect(rule.verdict(on: line).isPersonal == false)
  }

  @Test(arguments: [
    "PARTY LINE 212-555-0143", "BATCHELOR 212-555-0143", "PATRICK 212-555-0143",
    "DATEK 212-555-0143", "EANNA 212-555-0143", "Patch 212-555-0143",
  ])
  func `a name that begins like an equipment's key is none`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.phone))
  }

  @Test(arguments: [
    "PARTNO 212-555-0143", "PART NUMBER: 212-555-0143", "PATENTS 212-555-0143",
    "U.S.PAT. 212-555-0143", "US PATENTED 212-555-0143", "FCCID 212-555-0143",
    "DATECODE 212-555-0143", "ASSET# 212-555-0143", "BATCH NO 212-555-0143", "EAN2125550143",
    "Inventory 212-555-0143", "PCB212 555 0143",
  ])
  func `an equipment's key counts with what belongs to it`(line: String) {
    #expect(rule.verdict(on: line).isPersonal == false)
  }

  @Test(arguments: [
    "12 Maple Street", "4B Elm Road", "1600 N. Harbor Blvd.", "77 Old Mill Ln",
    "123 5th Ave, Apt 4",
    "12Maple Street", "9 St. James Court", "Lindenstraße 12", "Gartenstrape 12", "Lange Strasse 5a",
    "Am Ostbahnhofweg 7",
    "Springfield, IL 62704", "Greemillz, NC27858",
    "70 Juniper Alve", "8 Maple Sireet", "14 rue des Lilas", "Via Garibaldi 22", "P.O. Box 1234",
    "ADDRESS: 12 Maple",
  ])
  func `a street address is personal`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.address))
  }

  @Test(arguments: [
    "2 CHANNEL ST", "OVER DRIVE", "4 WAY", "8 OHM DR", "16 STEREO CLOSE", "1 OVER DRIVE",
    "3 PIN PL",
    "MAC ADDRESS: 00:1A:2B:3C:4D:5E", "MIDI ADDRESS 12", "VIA MIDI IN 1", "10 BAND EQ", "5 AVE",
    "MODEL XL 62704", "SERIAL NO. AL 62704", "INPUT XX 62704", "DEVICE ID 10023", "INPUT, IN 10000",
    "FUSE OR 25000", "YAMAHA MT 44012",
    "12 VOLT DRIVE", "MADE IN STREETSBORO", "8 Kestrel Wave", "70 Stereo Alve", "16 Kestrel Rack",
  ])
  func `words of a panel that streets use, too, are no address`(line: String) {
    #expect(rule.verdict(on: line).isPersonal == false)
  }

  @Test(arguments: [
    "PROPERTY OF JANE DOE", "Property of Northside Studio", "PROPERTYOF STUDIO 5",
    "OWNER: Jane Doe",
    "Owner Jane Doe", "OWNED BY J. DOE", "BELONGS TO THE DOE FAMILY", "NAME: JANE DOE",
    "Name Jane Doe",
    "IF FOUND, PLEASE RETURN TO JANE DOE", "Eigentum von Erika Muster", "PROPRIÉTÉ DE J. DUPONT",
    "PROPERTY OF STUDIO 5 ASSET 00412", "NME: Jane Doe", "OWNFR: Jane Doe", "OWNFR: Jane Green",
    "NME: James White",
    "Omed by Jane Doe", "PROPCRTYOF Jane Doe", "Propetyd STUDIO 5", "Belongsfo Jane Doe",
  ])
  func `who owns it is personal, a person or a house`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.name))
  }

  @Test(arguments: ["PROPCRTYOF", "‘Prop0rty o", "BELONGST0"])
  func `a key word that was read badly announces its owner`(line: String) {
    #expect(rule.verdict(on: line) == .key(.name))
  }

  @Test(arguments: ["NIME:", "‘NAME:", "OWNCE:"])
  func `a short key word that was read badly announces a person's name`(line: String) {
    #expect([.nameKey, .key(.name)].contains(rule.verdict(on: line)))
  }

  @Test(arguments: [
    "MADE: In Japan", "GAME: 2", "GAME: Street Fighter", "TUNER: Philips FM1236",
    "properly grounded outlet.", "PROPERTY NO. 00412",
    "PROPERTY TAG 00412", "PROPERTY", "proper type and rating", "MONO: L/R", "PROPRIETARY BUS",
    "POWER: On Off",
    "LOWER: Upper Split",
    "OWNER'S MANUAL", "SEE OWNERS MANUAL", "NAME", "PATCH NAME",
    "MODEL NAME: DX7",
    "RETURN TO SERVICE",
    "EFFECT RETURN", "CONTACT CLOSURE", "Avoid contacting the terminals", "FILE NAME: 12",
    "ASSET NO. 00412",
    "Yamaha Corporation", "Jane Doe", "All other names are the property of",
    "Property of their owners", "TUNED BY HAND", "POWERED BY SAMPLES", "DESIGNED BY ENGINEERS",
    "MADE BY HAND", "USED BY PROS",
  ])
  func `a manual, a menu and an asset number without its owner stay`(line: String) {
    #expect(rule.verdict(on: line).isPersonal == false)
  }

  @Test(arguments: [
    "PASSWORD: C2F5B9R6", "FASSNORD: YNE7T000", "JASSWORD: Z4W2T1W1", "Wi-Fi passwond: 75881047",
    "PASSWORD DARSKIA", "PASSWOFD BIY2G7A2", "MPA KEY STICTH", "Netsork Ney: 0AJ7TD01UM",
    "FASSNORD: Monitor", "JASSWORD: $k!9",
    "SID: Doelome-52", "WPAL Rey. PZGM2863",
    "WPA2 Key: maple-12-river",
    "WPA+WPA2 Password: 12345678",
    "SSID: DoeHome", "SSID DOE-5G", "Network key = 8814220913", "Wi-Fi password: hunter22",
    "WLAN-Passwort: geheim12", "Default password admin12", "WPS PIN: 12345670",
  ])
  func `a network's name and key are personal`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.wifi))
  }

  @Test(arguments: [
    "KEY", "KEY TRANSPOSE", "PIN 2 HOT", "PASSWORD PROTECTED", "PASSWORD RESET", "LOW PASS",
    "WI-FI",
    "NETWORK", "WIRELESS RECEIVER", "WPS", "00:1A:2B:3C:4D:5E", "MAC 001A2B3C4D5E",
    "FCC ID: ABC-XYZ123",
    "WLAN FCCID:VGYVFLY200", "PASSBAND 12K4", "SIDE: LEFT", "PASSPORT PD-250", "BASSWOOD BODY",
    "SSD: 256GB", "BSSID: 00:1A:2B:3C:4D:5E", "MAIN: 2.4 GHz OUT", "WPA KEYBOARD",
    "SECURITY LOCK",
    "DEFAULT SETTINGS",
  ])
  func `a key of a synthesizer, a pin, a MAC address and an FCC id stay`(line: String) {
    #expect(rule.verdict(on: line).isPersonal == false)
  }

  @Test(arguments: [
    "AB12 CDE", "B-MW 1234", "B MW 1234", "HH·XY 204", "AB-123-CD", "LICENSE PLATE 4ABC123",
    "Kennzeichen: B MW 12",
  ])
  func `a licence plate of a known form, or with its key, is personal`(line: String) {
    #expect(rule.verdict(on: line) == .personal(.plate))
  }

  @Test(arguments: [
    "TR-808", "SH-101", "DC V 1000", "AC V 200", "CH A 100", "MIC A 1000", "12AX7A", "S/N AB12 CDE",
    "ABC-1234", "4ABC123", "LICENSED UNDER 123", "JX-8P",
  ])
  func `a model number is no plate`(line: String) {
    #expect(rule.verdict(on: line).isPersonal == false)
  }

  @Test(arguments: [
    "TEL:", "OWNER:", "Property of", "WPA2 Password:", "E-mail:", "SSID", "ADDRESS:",
  ])
  func `a key word alone announces what stands beside it`(line: String) {
    guard case .key = rule.verdict(on: line) else {
      Issue.record("\(line) is \(rule.verdict(on: line))")
      return
    }
  }

  @Test(arguments: [
    ("WIFI:T:WPA;S:DoeHome;P:maple12;;", PersonalTextKind.wifi),
    ("mailto:jane@example.com", .email),
    ("tel:+12125550143", .phone), ("SMSTO:+12125550143:hi", .phone), ("jane@example.com", .email),
    ("BEGIN:VCARD\nFN:Jane Doe\nEND:VCARD", .contact), ("MECARD:N:Doe,Jane;;", .contact),
    ("PROPERTY OF JANE DOE", .name), ("Jane Doe\n12 Maple Street", .address),
  ])
  func `a barcode that holds personal text is personal`(text: String, kind: PersonalTextKind) {
    #expect(rule.kind(ofPayload: text) == kind)
  }

  @Test(arguments: [
    "SN:23871604", "212-555-0143", "2125550143", "AB12 CDE", "https://maker.com/p?sn=123",
    "001A2B3C4D5E", "012345678905", "ZD14-614873",
  ])
  func `a serial number in a barcode stays, though it looks like a telephone number`(text: String) {
    #expect(rule.kind(ofPayload: text) == nil)
  }
}

extension PersonalTextRule.Verdict {
  /// Whether the line is hidden.
  fileprivate var isPersonal: Bool {
    if case .personal = self { true } else { false }
  }
}
