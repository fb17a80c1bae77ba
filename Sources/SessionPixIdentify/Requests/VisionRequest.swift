public import SessionPix

/// One question about one photo, before it takes the shape of a service.
public struct VisionRequest: Hashable, Sendable {
  /// What is asked.
  public let pass: IdentificationPass
  /// The images, in the order they are sent.
  public let images: [VisionImage]
  /// What the model is told about its task.
  public let instructions: String
  /// What it is told about this photo: a list of the images, then compact JSON.
  public let text: String
  /// What the answer must be.
  public let schema: JSONSchema
  /// The tokens that the answer may have at most.
  public let answerTokens: Int

  /// The first pass: which equipment it is.
  ///
  /// - Parameters:
  ///   - brief: What may be sent.
  ///   - answerTokens: The tokens that the answer may have at most.
  /// - Returns: The request.
  public static func identity(_ brief: VisionBrief, answerTokens: Int) -> VisionRequest {
    VisionRequest(
      pass: .identity, brief: brief, images: brief.images, answerTokens: answerTokens,
      told: [
        "candidates": .array(brief.candidates.map(\.json)),
        "questions": .array(brief.questions.map { .string($0) }),
      ])
  }

  /// The second pass: how the controls stand, given what the first pass said. It is shown the brief's
  /// `VisionBrief.closeImages`.
  ///
  /// - Parameters:
  ///   - brief: What may be sent.
  ///   - identity: The answer of the first pass; serial numbers are left out of what is told of it.
  ///   - answerTokens: The tokens that the answer may have at most.
  /// - Returns: The request.
  public static func controls(
    _ brief: VisionBrief, identity: IdentityAnswer, answerTokens: Int
  ) -> VisionRequest {
    let devices = identity.devices.map { device -> JSONValue in
      [
        "device": .integer(device.device), "kind": .string(device.kind),
        "brand": .string(device.brand.value), "model": .string(device.model.value),
      ]
    }
    return VisionRequest(
      pass: .controls, brief: brief, images: brief.closeImages, answerTokens: answerTokens,
      told: ["devices": .array(devices)])
  }

  private init(
    pass: IdentificationPass, brief: VisionBrief, images: [VisionImage], answerTokens: Int,
    told: [String: JSONValue]
  ) {
    let serials = brief.policy.showsSerials
    self.pass = pass
    self.images = images
    instructions = Instructions.text(for: pass, serials: serials)
    text = Self.list(of: images) + "\n" + JSONValue.object(told).text
    schema = AnswerSchema.schema(of: pass, serials: serials)
    self.answerTokens = answerTokens
  }

  /// Coordinates are pixels of the images as they are sent: services do not scale images of this size.
  private static func list(of images: [VisionImage]) -> String {
    images.enumerated().map { index, image in
      let size = "\(image.width) x \(image.height) pixels"
      guard let area = image.area else { return "Image \(index + 1): the whole photo, \(size)." }
      let what = image.role == .detail ? "a part of it closer" : "a label at full resolution"
      return "Image \(index + 1): \(what), \(size); it shows x \(area.x), y"
        + " \(area.y), width \(area.width), height \(area.height) of image 1."
    }.joined(separator: "\n")
  }
}

extension VisionBrief.Candidate {
  /// Compact: what says nothing is left out.
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "field": .string(field.rawValue), "value": .string(value), "confidence": .number(confidence),
    ]
    if device != 0 { members["device"] = .integer(device) }
    if image != 1 { members["image"] = .integer(image) }
    if !printed { members["printed"] = false }
    if !alternatives.isEmpty { members["or"] = .array(alternatives.map { .string($0) }) }
    if let area {
      members["area"] = .array([area.x, area.y, area.width, area.height].map { .integer($0) })
    }
    return .object(members)
  }
}
