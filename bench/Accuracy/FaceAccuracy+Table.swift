import Foundation

extension FaceAccuracy {
  /// A row a size.
  var table: TextTable {
    let sizes = bySize.sorted { Self.order($0.key) < Self.order($1.key) }
    let share = coverage.map { String(format: "%.4f", $0) } ?? "-"
    var remarks = [
      "\(photos) photos, \(faces) faces, coverage \(share)",
      "without people: \(negatives) photos, \(falseAreas) redacted areas,"
        + " \(Self.percent(overreach)) of the picture on average",
      "with people: \(Self.percent(overreachPeople)) of the picture outside of faces on average",
    ]
    if !missing.isEmpty {
      remarks.append("no record of \(missing.count): " + missing.joined(separator: ", "))
    }
    return TextTable(
      columns: [
        ["longer side in pixels"] + sizes.map(\.key),
        ["covered"] + sizes.map { "\($0.value.covered)" },
        ["faces"] + sizes.map { "\($0.value.faces)" },
      ], remarks: remarks)
  }

  private static func order(_ name: String) -> Int { Int(name.prefix { $0 != "-" }) ?? 0 }

  private static func percent(_ share: Double?) -> String {
    share.map { String(format: "%.3f %%", $0 * 100) } ?? "-"
  }
}
