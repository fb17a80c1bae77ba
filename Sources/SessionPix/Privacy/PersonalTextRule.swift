/// What on a photo of gear is personal, and what is the equipment's own text: all words and forms by which that is
/// decided. How they are applied to a line stands beside this file.
///
/// Personal by itself: mail addresses, telephone numbers in a form that numbers of parts do not have, street
/// addresses, licence plates of some countries. Personal behind a key word: owners, passwords, numbers behind
/// "TEL". The equipment's own, and kept: what a key word as "S/N" or "PART NO." says, toll-free numbers, web
/// addresses, MAC addresses, approval marks, asset numbers without their owner.
///
/// A library as libphonenumber answers whether a number is valid in a country that one names; here no country is
/// known and serial numbers stand beside, so few forms that are told from those are written out.
struct PersonalTextRule {
  // MARK: Mail

  /// Readers take an at sign for other round signs.
  let mail =
    #/
    [\p{L}\d_.+\-]{2,} \s? (?: @|©|®|\(at\)|\[at\] ) \s?
    [\p{L}\d\-]{2,} (?: \s?[.,]\s? [\p{L}\d\-]+ )* \s?[.,]\s? \p{L}{2,}
    /#.ignoresCase()
  /// What is left of one whose at sign was read as a letter: no web address has an underscore, or a single capital Q.
  let mailWithoutSign = [
    #/
    (?: ^|[\s:;=] ) [\p{L}\d.+\-]* _ [\p{L}\d_.+\-]{4,}
    [.,] (?: com|org|net|edu|info|io|eu|us|ca|uk|de|at|ch|fr|it|es|nl|se|no|dk|pl|jp|au ) $
    /#.ignoresCase(),
    /(?:^|[\s:;=])[\p{Ll}\d._+\-]{2,}Q[\p{Ll}\d\-]{2,}(?:[.,]\p{Ll}{2,})+$/,
  ]
  /// What ends as an address of the web or of mail does, so as readers see it.
  let domain =
    #/
    (?: ^|[\s:;=] ) (?<name> [\p{L}\d.,+\-]{8,} )
    [.,] (?: c[o0]m | [o0]r[gqa9] | ne[tl] | edu | de | uk | fr | eu ) $
    /#.ignoresCase()
  /// Providers of mail boxes whose names stand in no other address.
  let mailProviders = [
    "GMAIL", "GOOGLEMAIL", "YAHOO", "HOTMAIL", "OUTLOOK", "ICLOUD", "PROTONMAIL", "COMCAST",
    "BTINTERNET",
  ]
  /// How an address of the web begins that is written out.
  let siteStarts: Set<String> = ["WWW", "HTTP", "HTTPS"]
  /// What stands in front of the name of a web site.
  let siteWords: Set<String> = [
    "SUPPORT", "SHOP", "STORE", "PRO", "GLOBAL", "DOCS", "INFO", "SERVICE",
    "REGISTER", "DOWNLOAD", "DOWNLOADS", "HELP", "USA",
    "COMMUNITY", "EUROPE", "COM",
  ]
  /// How long names of makers end.
  let makerEnds = [
    "INSTRUMENTS", "ELECTRONICS", "SYSTEMS", "CIRCUITS", "AUDIO", "MUSIC", "SOUND", "DESIGN",
    "GUITARS", "AMPLIFIERS",
  ]
  /// Whatever stands behind this is a mail address, however it was read.
  let mailKey =
    #/
    (?: ^|[^\p{L}] ) (?: e[\-.]?\s? )? ma[ilt1] [lti1]? (?: \s?address )?
    (?: \s*[:;=]\s* | [.\s]+ (?= .* (?: com|org|net|edu ) $ ) ) (?<rest>.*) $
    /#.ignoresCase()
  /// The end of a mail address that was read as a line of its own.
  let mailEnd = /^[\p{L}\d\-]+[.,]?(?:com|org|net|edu)$/.ignoresCase()

  // MARK: Names

  /// Whoever is named behind these words is the owner, a person or a house.
  let ownership =
    #/
    (?: ^|[^\p{L}] )
    (?: prop(?:erty|\.)\s*of | owned\s*by | be[lt]ongs\s*[tl]o
      | if\s*(?:found|lost)\W.*?(?:return\s*to|call|contact)
      | eigentum\s*(?:von|der|des) | propri[eé]t[eé]\s*d[eu] | appartient\s*[aà]
      | propiedad\s*de | propriet[aà]\s*di )
    (?: \s*[:;.=\-] )* \s* (?<rest>.*) $
    /#.ignoresCase()
  /// "All other names are the property of their respective owners".
  let trademarkNote =
    #/
    \b(?:are|is)\s+(?:\w+\s+)?prop | trade\s*mark | prop\w*\s*of\s*(?:its|their|the\s+resp)
    /#.ignoresCase()
  /// These words say the same with a colon, or in front of what looks like a person's name.
  let person =
    #/
    (?: ^|[^\p{L}] )
    (?: owner(?!['’]?s) | eigent[uü]mer | besitzer | inhaber | propri[eé]taire | propietario
      | (?:please\s*)?return\s*to | ^name | ^contact | ^attn )
    (?: \s*name )? (?!\p{L}) \s* (?<sign>[:;=]?) [.\s\-]* (?<rest>.*) $
    /#.ignoresCase()

  // MARK: Telephone numbers

  let phoneKey =
    #/
    (?: ^|[^\p{L}] )
    (?: (?: t[ea][lI1](?:ephone|efon|[eé]fono)? | phone | mobile? | mobil | cell(?:phone)? | handy
          | call | text | sms | whatsapp | telefoon )
        (?: \s*(?:no|nr|number) )? \s*[.:;=\#]*
      | (?: ph | fax | te? | td ) \s*[.:;=]+ )
    \s* (?<rest> [+(]?[\dOolI][\dOolISB\s().\-\/]* | ) $
    /#.ignoresCase()
  /// With a country code, in North America, Great Britain, Germany and France.
  let phoneForms = [
    /(?:^|[^\d+])\+\s?[1-9]\d{0,2}[\s.\-()]+(?:\(0\)\s?)?\d[\d\s.\-()\/]{5,}\d(?!\d)/,
    #/
      (?: ^|[^\d.\-] ) (?: \+?1[\s.\-]\s? )?
      (?: \([2-9]\d\d\)\s? | [2-9]\d\d[\s.,\-] ) [2-9]\d\d[\s.,\-]\d{4} (?! [\d\-.] )
      /#,
    #/
      (?: ^|[^\d.\-] )
      0 (?: \d{4}\s\d{5,6} | \d{3}\s\d{3}\s\d{4} | \d{2}\s\d{4}\s\d{4}
          | 7\d{3}\s\d{3}\s\d{3} ) (?!\d)
      /#,
    /(?:^|[^\d.\-])\(?0[1-9]\d{1,3}\)?(?:\s?\/\s?|\s)\d{3,4}\s?\d{3,5}(?!\d)/,
    /(?:^|[^\d.\-])0[1-9](?:[ .]\d\d){4}(?!\d)/,
    /(?:^|[^\d+])\+[1-9]\d{9,13}(?!\d)/,
  ]
  /// Numbers that cost nothing to call are a company's.
  let tollFree: Set<String> = ["800", "833", "844", "855", "866", "877", "888"]

  // MARK: Key words that were read badly

  /// Key words that are known though letters of them were read as others.
  let misreadKeys = [
    MisreadKey("PROPERTYOF", .name, limit: 3, needsSign: false),
    MisreadKey("BELONGSTO", .name, limit: 2, needsSign: false),
    MisreadKey("OWNEDBY", .name, limit: 2, needsSign: false),
    MisreadKey("PASSWORD", .wifi, limit: 1.5, needsSign: false),
    MisreadKey("PASSWORD", .wifi, limit: 2, needsSign: true),
    MisreadKey("NETWORKKEY", .wifi, limit: 2, needsSign: false),
    MisreadKey("WIFIKEY", .wifi, limit: 1.5, needsSign: false),
    MisreadKey("WPAKEY", .wifi, limit: 1, needsSign: false),
    MisreadKey("WPA2KEY", .wifi, limit: 1.5, needsSign: false),
    MisreadKey("SSID", .wifi, limit: 1, needsSign: true),
    MisreadKey("EMAIL", .email, limit: 1, needsSign: true),
    MisreadKey("MAIL", .email, limit: 1, needsSign: true),
    MisreadKey("OWNER", .name, limit: 2, needsSign: true),
    MisreadKey("NAME", .name, limit: 1, needsSign: true),
  ]
  /// Words that are near one of them and are none.
  let notKeys: Set<String> = [
    "PROPERTY", "PROPERTYNO", "PROPERTYTAG", "PROPERTYID", "PROPERTIES", "PROPERLY", "PROPORTION",
    "PROPERTYPE", "PASSPORT", "BASSWOOD", "SSD", "BSSID", "TUNEDBY", "MAIN", "RAIL", "GAME",
    "TUNER", "TONER",
    "OTHER", "OUTER", "INNER", "ORDER", "OVER",
  ]

  // MARK: Street addresses

  let streets = [
    #/
      (?: ^|[\s,;:\#] ) \d{1,5}[A-Za-z]? ,? \s*
      (?<name> (?: \d{1,3}(?:st|nd|rd|th) | [\p{L}'’.\-]+ )
        (?: \s+ (?: \d(?:st|nd|rd|th) | [\p{L}'’.\-]+ ) ){0,3}? ) \s*
      (?: street|avenue|road|boulevard|highway|parkway|terrace|crescent ) (?: $|[^\p{L}] )
      /#.ignoresCase(),
    #/
      (?: ^|[\s,;:\#] ) \d{1,5}[A-Za-z]? ,? \s+
      (?<name> (?: \d{1,3}(?:st|nd|rd|th) | [\p{L}'’.\-]+ )
        (?: \s+ (?: \d(?:st|nd|rd|th) | [\p{L}'’.\-]+ ) ){0,3}? ) \s+
      (?: lane|drive|court|place|square|close|way|circle|trail
        | st|ave?|rd|ln|dr|blvd|ct|pl|sq|hwy|cres|pkwy|cir )
      (?: \. | , | $ | \s*\# | \s+(?:apt|suite|unit|[NSEW]{1,2}\b) | \s+\d )
      /#.ignoresCase(),
    #/
      (?<name> (?: [\p{L}\-]{3,} | \p{L}+\s )
        (?: stra(?:ß|ss|[bpf8])e|str\.|weg|platz|allee|gasse|damm|ufer ) )
      \s* \d{1,4}\s?[a-z]? (?: $|[\s,] )
      /#.ignoresCase(),
    #/
      (?: ^|[\s,;:] ) \d{1,4} (?: \s?(?:bis|ter) )? ,? \s+
      (?: rue|avenue|boulevard|bd|chemin|place|all[eé]e|impasse|quai|route ) \s+
      (?<name> \p{L}[\p{L}'’\s\-]{2,} )
      /#.ignoresCase(),
    #/
      ^ (?: via|viale|piazza|corso|calle|avenida|paseo|plaza|rua ) \s+
      (?<name> \p{L}[\p{L}.'’\s]{2,30} ) ,? \s+ \d{1,4} $
      /#.ignoresCase(),
  ]
  /// Words of panels that may stand before "drive" and "way".
  let notStreets: Set<String> = [
    "OVER", "BAND", "WATT", "VOLT", "BIT", "INCH", "HARD", "TUBE", "POLE", "WIDE", "WAVE", "TONE",
  ]
  /// How a street's name ends, where a person wrote it and a reader took letters of it for others.
  let writtenStreet = /^\d{1,5}\s+(?<name>\p{Lu}\p{Ll}{3,})\s+(?<type>\p{L}{3,})\.?$/
  let streetTypes: [GluedWord] = [
    "AVE", "AVENUE", "BLVD", "COURT", "CRESCENT", "DRIVE", "LANE", "PLACE", "ROAD", "SQUARE",
    "STREET",
    "TERRACE",
  ].map { GluedWord($0) }
  /// A house number and words: a street above a town, though nothing in it says so.
  let houseLine = /^\d{1,5}[A-Za-z]?\s+(?<name>\p{L}{2,}(?:\s+\p{L}{2,}){1,3})\.?$/
  /// A town of the United States with its state and postal code, which alone is one.
  let americanTown = /(?<town>\p{L}{4,})\s?[,.]\s?(?<state>\p{Lu}{2})[.,]?\s*\d{5}(?:-\d{4})?$/
  /// Their states, two letters each.
  let stateCodes: Set<String> = Set(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI \
    SC SD TN TX UT VT VA WA WV WI WY DC
    """.split { $0.isWhitespace }.map(String.init))
  let postBox = /(?:^|[^\p{L}])p\.?\s?o\.?\s?box\s*\d+/.ignoresCase()
  let homeAddress = /^(?:home |mailing |street )?address\s*[:;=]\s*(?<rest>.*)$/.ignoresCase()
  /// The line below a street: a town with its postal code.
  let towns = [
    /\p{L}{3,}.*[\s,.][\p{Lu}01l]{2}[.,]?\s*\d{5}(?:-\d{4})?$/,
    /^\p{L}.*\p{Lu}{1,2}\d[\p{Lu}\d]?\s?\d\p{Lu}{2}$/,
    /^(?:[DFA]-)?\d{5}\s+\p{L}{3,}[\p{L}\s\-]*$/,
  ]

  // MARK: Licence plates

  let plateKey =
    #/
    (?: ^|[^\p{L}] ) (?: licen[sc]e\s*plate|number\s*plate|kfz-?\s*kennzeichen|kennzeichen )
    (?: \s*(?:no|nr) )? \s*[.:;=]*\s* (?<rest>.*) $
    /#.ignoresCase()
  /// Of Great Britain, Germany, France and Italy.
  let plateForms = [
    /^\p{Lu}{2}\d{2}\s\p{Lu}{3}$/,
    /^\p{Lu}{1,3}\s?[\-·•:.]\s?\p{Lu}{1,2}\s\d{2,4}\s?[EH]?$/,
    /^(?=.*\p{Lu}.*\p{Lu}.*\p{Lu})\p{Lu}{1,3}\s\p{Lu}{1,2}\s\d{3,4}\s?[EH]?$/,
    /^\p{Lu}{2}-\d{3}-\p{Lu}{2}$/,
    /^\p{Lu}{2}\s\d{3}\s?\p{Lu}{2}$/,
  ]
  /// Beside the name of a state, which alone makes it a plate.
  let stateNumber = /^(?=.*\d)[\p{Lu}\d]{1,4}[\s\-·•:.]?[\p{Lu}\d]{1,5}$/
  let states: Set<String> = Set(
    """
    ALABAMA ALASKA ARIZONA ARKANSAS CALIFORNIA COLORADO CONNECTICUT DELAWARE FLORIDA GEORGIA HAWAII
    IDAHO ILLINOIS INDIANA IOWA KANSAS KENTUCKY LOUISIANA MAINE MARYLAND MASSACHUSETTS MICHIGAN
    MINNESOTA MISSISSIPPI MISSOURI MONTANA NEBRASKA NEVADA NEWHAMPSHIRE NEWJERSEY NEWMEXICO NEWYORK
    NORTHCAROLINA NORTHDAKOTA OHIO OKLAHOMA OREGON PENNSYLVANIA RHODEISLAND SOUTHCAROLINA
    SOUTHDAKOTA TENNESSEE TEXAS UTAH VERMONT VIRGINIA WASHINGTON WESTVIRGINIA WISCONSIN WYOMING
    ONTARIO ALBERTA MANITOBA BRITISHCOLUMBIA NOVASCOTIA SASKATCHEWAN
    """.split { $0.isWhitespace }.map(String.init))

  // MARK: Networks

  let networkKey =
    #/
    (?: ^|[^\p{L}] )
    (?: ssid\s?\d?
      | (?: wpa\d?(?:\s?[\-\/+]\s?(?:wpa\d?|psk))? | wep | wi-?\s?fi | wlan | wireless | network
          | security | router | admin | default | login )
        \s*-? (?: key|pass?wo[rn]d|passwd|pass\s?phrase|pass|pwd|pw|name|ssid|psk )
      | p?as?s\s?wo[rn]d | pass\s?phrase | passwort | kennwort | mot\s*de\s*passe | contrase[nñ]a
      | wps\s*pin )
    (?!\p{L}) \s* (?<sign>[:;=]?) [.\s\-]* (?<rest>.*) $
    /#.ignoresCase()
  /// What announces a network's name, which is read as many words.
  let networkName = GluedWord("SSID")
  /// Words behind "password" that are none.
  let notPasswords: Set<String> = [
    "PROTECTED", "PROTECTION", "REQUIRED", "DISABLED", "ENABLED", "HERE", "LABEL", "DEFAULT",
  ]

  // MARK: Barcodes

  let payloads: [(start: String, kind: PersonalTextKind)] = [
    ("WIFI:", .wifi), ("MAILTO:", .email), ("MATMSG:", .email), ("SMTP:", .email), ("TEL:", .phone),
    ("SMS:", .phone), ("SMSTO:", .phone), ("FACETIME:", .phone), ("BEGIN:VCARD", .contact),
    ("MECARD:", .contact), ("BIZCARD:", .contact), ("GEO:", .address),
  ]

  // MARK: Equipment

  /// Keys of numbers that are no serial, model or reference number.
  let equipmentKey =
    #/
    ^\W*
    (?: ic\s?[:=]
      | (?: part | p\s?\/\s?n | pn | pcb | (?: u\.?s\.?\s* )? pat(?: ent(?:s|ed)? | s )? | fcc | mac
          | asset | inv(?:entory)? | lot | batch | rev | date | assy | upc | ean | gtin | imei
          | hw | fw | ver(?:sion)? | file\s*no )
        (?: \s?(?: no | nr | num(?:ber)? | id | code | tag ) )? (?!\p{L}) )
    /#.ignoresCase()
  let madeBy = /(?:made|manufactured|mfd|mfg|designed|distributed)\.?\s*(?:by|for)(?!\p{L})/
    .ignoresCase()
  let companyForms = PanelVocabulary.companyForms.filter { $0.count > 2 }.union(["CO"])
}
