/// The one frame of a JPEG and how much of it the scans have delivered (ITU-T T.81, B.2.2, B.2.3).
///
/// A second scan of coefficients that are already there could carry a second picture, so each
/// scan has to bring bits that are still missing, and at the end none may be missing.
struct JPEGFrame {
  private struct Component {
    let identifier: Int
    /// The lowest bit delivered of each of the 64 coefficients; nil before the first scan.
    var deliveredBit = [Int?](repeating: nil, count: 64)
  }

  let extent: PixelExtent
  private let isProgressive: Bool
  private var components: [Component] = []
  private let segment: ByteCursor

  /// Reads SOF0, SOF1 or SOF2: 8-bit samples, one or three components, four in a cleaned photo.
  init(
    _ segment: ByteCursor, marker: JPEGMarker, tables: inout JPEGTables, by policy: ProofPolicy
  ) throws(RenditionLeak) {
    var segment = segment
    self.segment = segment
    isProgressive = marker == .progressiveFrame
    try segment.require(try segment.uint8() == 8, "has samples of other than 8 bits")
    let height = try segment.bigEndian(2)
    extent = PixelExtent(width: try segment.bigEndian(2), height: height)
    try segment.require(!extent.isEmpty, "has no pixels")
    let count = try segment.uint8()
    try segment.require(
      count == 1 || count == 3 || count == 4 && policy == .cleaned, "is neither grey nor colour")
    for _ in 0..<count {
      let identifier = try segment.uint8()
      let sampling = try segment.uint8()
      let isNew = !components.contains { $0.identifier == identifier }
      try segment.require(isNew, "names a component twice")
      try segment.require(
        (1...4).contains(sampling >> 4) && (1...4).contains(sampling & 15),
        "has a sampling factor out of range")
      try tables.useQuantisation(try segment.uint8(), in: segment)
      components.append(Component(identifier: identifier))
    }
    try segment.requireEnd()
  }

  /// Reads SOS, up to the entropy-coded data.
  mutating func readScan(
    _ segment: ByteCursor, tables: inout JPEGTables
  ) throws(RenditionLeak) {
    var segment = segment
    var selected: [(component: Int, tables: Int)] = []
    for _ in 0..<(try segment.uint8()) {
      let identifier = try segment.uint8()
      let index = components.firstIndex { $0.identifier == identifier }
      guard let index, index > selected.last?.component ?? -1 else {
        throw segment.leak(.unexpected("names a component out of order"))
      }
      selected.append((index, try segment.uint8()))
    }
    try segment.require(!selected.isEmpty, "has no component")
    let pass = try JPEGScanPass(&segment, isProgressive: isProgressive)
    try segment.requireEnd()
    try segment.require(
      pass.first == 0 || !isProgressive || selected.count == 1, "mixes components")
    for (component, numbers) in selected {
      try pass.use(numbers, from: &tables, in: segment)
      try deliver(pass, to: component, in: segment)
    }
  }

  private mutating func deliver(
    _ pass: JPEGScanPass, to component: Int, in scan: ByteCursor
  ) throws(RenditionLeak) {
    for index in pass.first...pass.last {
      guard components[component].deliveredBit[index] == pass.precedingBit else {
        throw scan.leak(.unexpected("brings coefficients out of turn or twice"))
      }
      components[component].deliveredBit[index] = pass.lowestBit
    }
  }

  /// Throws unless every bit of every coefficient was delivered.
  func requireComplete() throws(RenditionLeak) {
    let isComplete = components.allSatisfy { $0.deliveredBit.allSatisfy { $0 == 0 } }
    try segment.require(isComplete, "lacks scans")
  }
}
