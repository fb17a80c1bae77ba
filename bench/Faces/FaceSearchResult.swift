import Foundation
import SessionPix

/// What `faces` prints.
struct FaceSearchResult: Encodable {
  let schema = "sessionpix.faces/1"
  let tool: Findings.Tool
  let accuracy: FaceAccuracy
  /// Between which values the coverage of 95 in 100 sets of photos like these lies; nil without faces.
  let coverageInterval: [Double]?
  /// Processor time of the search as a multiple of one pass of the network at 1280 pixels, in the same run.
  let passes: Double
  /// The same for the photo in the middle: large photos, which are searched at their full size, weigh much in the sum.
  let medianPasses: Double

  init(
    tool: Findings.Tool, truth: [FaceTruth], findings: FindingsIndex, seconds: [FaceProbe.Seconds]
  ) {
    self.tool = tool
    accuracy = FaceAccuracy(truth, findings)
    let covered = truth.map { FacePhotoScore($0, findings[$0]).covered.compactMap(\.self) }
    coverageInterval = Bootstrap(
      covered.filter { !$0.isEmpty }.map { (Double($0.count { $0 }), Double($0.count)) }
    ).interval.map { [$0.lowerBound.rounded(decimals: 4), $0.upperBound.rounded(decimals: 4)] }
    let sums = seconds.reduce(into: (search: 0.0, onePass: 0.0)) {
      $0.search += $1.search
      $0.onePass += $1.onePass
    }
    passes = (sums.search / sums.onePass).rounded(decimals: 2)
    medianPasses = Distribution.median(seconds.map { $0.search / $0.onePass }).rounded(decimals: 2)
  }

  /// The table of the accuracy, with the interval and the price.
  var table: TextTable {
    var table = accuracy.table
    if let coverageInterval {
      table.remarks.append(
        "coverage of other photos like these, 95 %: \(coverageInterval[0]) to \(coverageInterval[1])"
      )
    }
    table.remarks.append(
      "processor time: \(passes) passes of the network at 1280 pixels, \(medianPasses) for the middle photo"
    )
    return table
  }
}
