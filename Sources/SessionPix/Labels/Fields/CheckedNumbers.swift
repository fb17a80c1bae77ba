/// The numbers of a page that tell by themselves whether they were misread.
struct CheckedNumbers {
  /// A number as a candidate, by the line it stands in.
  private(set) var candidates: [Int: LabelCandidate] = [:]
  /// The same of numbers that are the serial number only of a device which has no other: telephones have both.
  private var secondary: [Int: LabelCandidate] = [:]
  private let codes: ExpressServiceCodes

  /// Those behind the key words of ``SerialCheck``.
  init(on page: LabelPage) {
    codes = ExpressServiceCodes(on: page)
    for check in SerialCheck.allCases {
      for index in page.lines.indices {
        guard let (place, numbers) = Self.numbers(of: check, behind: index, in: page) else {
          continue
        }
        let found = candidate(numbers, check, at: place, page.lines[place].region)
        if check == .imei { secondary[place] = found } else { candidates[place] = found }
      }
    }
  }

  /// Whether a line holds such a number, or says one of them in another way.
  func hold(_ line: Int) -> Bool {
    candidates[line] != nil || secondary[line] != nil || codes.keyed[line] != nil
  }

  /// The numbers of mobile devices, in the order of their lines.
  var ofMobileDevices: [LabelCandidate] {
    secondary.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What is no serial number but tells which device it is all the same: hardly a candidate, but hidden as one.
  func others(on page: LabelPage, besideSerials: Bool) -> [LabelCandidate] {
    let codes = codes.keyed.sorted { $0.key < $1.key }.map { line, code in
      LabelCandidate(
        value: "\(code)", confidence: Self.hardly, region: line,
        evidence: page.lines[line].region.readers)
    }
    let secondary = ofMobileDevices.map { candidate in
      var candidate = candidate
      candidate.confidence = Self.hardly
      return candidate
    }
    return codes + (besideSerials ? secondary : [])
  }

  /// The candidate, with what the Express Service Code says where it is a Service Tag behind another key word.
  func checked(_ candidate: LabelCandidate) -> LabelCandidate {
    let tag = candidate.value.gluedWord
    guard !candidate.isChecked, tag.count == 7, codes.confirm(tag) == true else { return candidate }
    var checked = candidate
    checked.evidence.append(SerialCheck.holds)
    return checked
  }

  private static let hardly = 0.05
  private static let keyed = 0.9

  /// What the readings of the line say behind the key, or those of the next line to the right or below.
  private static func numbers(
    of check: SerialCheck, behind index: Int, in page: LabelPage
  ) -> (place: Int, numbers: [String])? {
    func readings(_ place: Int) -> [String] {
      let region = page.lines[place].region
      return [region.text] + region.alternatives
    }
    guard let rest = check.key.rest(of: page.lines[index].region.text) else { return nil }
    let own = readings(index).compactMap { check.key.rest(of: $0).flatMap(check.number) }
    if !own.isEmpty { return (index, own) }
    guard rest.gluedWord.count <= 2 else { return nil }
    for place in page.right(of: index).prefix(2) + page.below(index).prefix(2) {
      let numbers = readings(place).compactMap(check.number)
      if !numbers.isEmpty { return (place, numbers) }
    }
    return nil
  }

  /// Of several readings the one whose check holds. It leaves no doubt about a letter.
  private func candidate(
    _ numbers: [String], _ check: SerialCheck, at place: Int, _ region: TextRegion
  ) -> LabelCandidate {
    let proven = numbers.first { check.holds($0, codes) == true }
    let value = proven ?? numbers[0]
    let term = check.holds(value, codes).map { $0 ? SerialCheck.holds : SerialCheck.fails }
    let others = proven == nil ? Set(numbers).subtracting([value]).sorted() : []
    return LabelCandidate(
      value: value, confidence: Self.keyed * region.confidence, alternatives: others, region: place,
      evidence: region.readers + ["key word"] + (term.map { [$0] } ?? []))
  }
}
