/// What is measured of a candidate to tell how probable it is. Each is a number of about 0...1, or near it.
package enum CandidateFeature: String, CaseIterable, Codable, Sendable {
  /// Always 1.
  case bias
  /// The log-odds of the rule's own estimate.
  case rule
  /// 1 where the rule named this evidence.
  case keyWord, catalog, companyForm, typeSize, form, besideBrand, barcodeText, barcode
  /// 1 where both readers agree on the line.
  case readersAgree
  /// 1 where the second reader read something else.
  case readersDisagree
  /// How sure the reading of the line is.
  case reading
  /// The type size relative to the largest on the page, and 1 where it is among the three largest lines.
  case typeSizeRatio, isAmongLargest
  /// The logarithm of the number of lines in the photo.
  case lines
  /// The share of digits, and 1 where letters and digits stand in it.
  case digitShare, mixesLettersAndDigits
  /// 1 for lengths of one or two, three, and more than ten characters.
  case lengthTwo, lengthThree, lengthOverTen
  /// 1 where it reads as a year.
  case year
  /// For a number in a line of its own: how many such lines of about its size there are, from none to six and more; a scale
  /// or a display has many.
  case amongNumbers
  /// 1 where it is all of its line.
  case wholeLine
  /// The logarithm of the number of words in its line.
  case wordsInLine
  /// The share of its words that are ordinary words of a panel.
  case ordinaryWords
  /// 1 where other lines hold it, too.
  case repeated
  /// The distance from the middle of the photo, 0...1.
  case offCentre
  /// 1 where a maker of the catalog was read in the photo.
  case brandKnown
  /// How near it is to the line with the brand.
  case nearBrand
  /// How near it is to a row of a type plate: one for the maker, the serial number or a reference number.
  case nearPlateRow
  /// 1 where it was inferred, not read.
  case inferred
}
