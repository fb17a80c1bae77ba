import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// A brief out of ``PreparedFolder``, for tests of what becomes of one.
enum SampleBrief {
  static func brief(showsSerials: Bool = true) throws -> VisionBrief {
    let folder = try PreparedFolder(["secret studio/IMG_0.jpg"])
    var records = try RecordedFindings(in: folder.path)
    let findings = try #require(try records.next())
    var policy = VisionBrief.Policy()
    policy.showsSerials = showsSerials
    return try VisionBrief(
      for: PreparedPhoto(recorded: findings, in: folder.path), policy: policy)
  }

  static func request(
    _ pass: IdentificationPass = .identity, showsSerials: Bool = true
  ) throws -> VisionRequest {
    let brief = try brief(showsSerials: showsSerials)
    switch pass {
    case .identity: return .identity(brief, answerTokens: 512)
    case .controls:
      return .controls(brief, identity: IdentityAnswer(devices: []), answerTokens: 512)
    }
  }

  /// An answer of the first pass as a service gives it.
  static let identity: JSONValue = [
    "devices": [
      [
        "device": 0, "kind": "cassette deck", "brand": reading("Tascam"), "model": reading("M0"),
        "serial": reading("", state: "not legible", image: 0),
      ]
    ]
  ]

  static func reading(
    _ value: String, state: String = "legible", image: Int = 1,
    area: (x: Int, y: Int, width: Int, height: Int) = (0, 0, 10, 10)
  ) -> JSONValue {
    [
      "state": .string(state), "value": .string(value), "certainty": "high",
      "image": .integer(image),
      "area": [
        "x": .integer(area.x), "y": .integer(area.y), "width": .integer(area.width),
        "height": .integer(area.height),
      ],
    ]
  }
}
