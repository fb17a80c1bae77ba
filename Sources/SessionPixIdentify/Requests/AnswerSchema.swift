/// The JSON Schemas that answers keep to.
///
/// Services compile them into a grammar that knows neither bounds nor lengths, and wants each object closed and each member
/// required. What they cannot say is checked by ``IdentityAnswer`` and ``ControlsAnswer``.
public enum AnswerSchema {
  /// The schema of a pass.
  ///
  /// - Parameters:
  ///   - pass: What is asked.
  ///   - serials: Whether serial numbers are asked for.
  /// - Returns: The schema.
  public static func schema(of pass: IdentificationPass, serials: Bool) -> JSONSchema {
    switch pass {
    case .identity: JSONSchema(identity(serials: serials))
    case .controls: JSONSchema(controls)
    }
  }

  private static func identity(serials: Bool) -> JSONValue {
    var device: [String: JSONValue] = [
      "device": ["type": "integer"], "kind": ["type": "string"], "brand": reading, "model": reading,
    ]
    if serials { device["serial"] = reading }
    return closed(["devices": ["type": "array", "items": closed(device)]])
  }

  private static let reading = closed([
    "state": ["type": "string", "enum": ["legible", "inferred", "not legible"]],
    "value": ["type": "string"],
    "certainty": ["type": "string", "enum": ["high", "medium", "low"]],
    "image": ["type": "integer"],
    "area": area,
  ])

  private static let controls = closed([
    "controls": [
      "type": "array",
      "items": closed([
        "kind": [
          "type": "string",
          "enum": ["knob", "switch", "button", "fader", "cable", "display", "other"],
        ],
        "label": ["type": "string"],
        "position": ["type": "string"],
        "certainty": ["type": "string", "enum": ["sure", "unsure"]],
        "image": ["type": "integer"],
        "area": area,
      ]),
    ]
  ])

  private static let area = closed([
    "x": ["type": "integer"], "y": ["type": "integer"], "width": ["type": "integer"],
    "height": ["type": "integer"],
  ])

  private static func closed(_ members: [String: JSONValue]) -> JSONValue {
    [
      "type": "object", "properties": .object(members),
      "required": .array(members.keys.sorted().map { .string($0) }),
      "additionalProperties": false,
    ]
  }
}
