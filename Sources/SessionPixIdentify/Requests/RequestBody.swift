import Foundation
import SessionPix

/// The exact body that a service is sent.
public struct RequestBody: Hashable, Sendable {
  /// The version that InvokeModel wants of a Claude model's body.
  public static let bedrockVersion = "bedrock-2023-05-31"

  /// The body.
  public let json: JSONValue
  /// The body as it is sent. With its images it has megabytes, so that it is made once.
  public let bytes: [UInt8]

  /// The body in the shape of a service.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - shape: The service's shape.
  ///   - model: The model's identifier; only Messages names it in the body.
  ///   - form: How the answer is made to keep to the schema.
  /// - Throws: ``RequestError`` where the service would not take it.
  public init(
    _ request: VisionRequest, shape: RequestShape, model: String, form: AnswerForm
  ) throws(RequestError) {
    try RequestLimits.of(shape).check(request.images)
    let members: [String: JSONValue] =
      switch shape {
      case .messages:
        Self.messages(request, form).merging(["model": .string(model)]) { $1 }
      case .invoke:
        Self.messages(request, form).merging(["anthropic_version": .string(Self.bedrockVersion)]) {
          $1
        }
      case .converse: Self.converse(request, form)
      }
    json = .object(members)
    bytes = json.bytes
  }

  private static func messages(
    _ request: VisionRequest, _ form: AnswerForm
  ) -> [String: JSONValue] {
    let images = request.images.map { image -> JSONValue in
      [
        "type": "image",
        "source": [
          "type": "base64", "media_type": .string("image/\(image.format.rawValue)"),
          "data": .string(Data(image.bytes).base64EncodedString()),
        ],
      ]
    }
    var body: [String: JSONValue] = [
      "max_tokens": .integer(request.answerTokens), "system": .string(request.instructions),
      "messages": [
        [
          "role": "user",
          "content": .array(images + [["type": "text", "text": .string(request.text)]]),
        ]
      ],
    ]
    guard form != .schema else {
      body["output_config"] = ["format": ["type": "json_schema", "schema": request.schema.root]]
      return body
    }
    var tool: [String: JSONValue] = [
      "name": .string(request.pass.name), "description": "Records the answer.",
      "input_schema": request.schema.root,
    ]
    if form == .strictTool { tool["strict"] = true }
    body["tools"] = [.object(tool)]
    body["tool_choice"] = ["type": "tool", "name": .string(request.pass.name)]
    return body
  }

  private static func converse(
    _ request: VisionRequest, _ form: AnswerForm
  ) -> [String: JSONValue] {
    let images = request.images.map { image -> JSONValue in
      [
        "image": [
          "format": .string(image.format.rawValue),
          "source": ["bytes": .string(Data(image.bytes).base64EncodedString())],
        ]
      ]
    }
    var body: [String: JSONValue] = [
      "system": [["text": .string(request.instructions)]],
      "messages": [
        ["role": "user", "content": .array(images + [["text": .string(request.text)]])]
      ],
      "inferenceConfig": ["maxTokens": .integer(request.answerTokens)],
    ]
    guard form != .schema else {
      body["outputConfig"] = [
        "textFormat": [
          "type": "json_schema",
          "structure": [
            "jsonSchema": [
              "name": .string(request.pass.name), "schema": .string(request.schema.root.text),
            ]
          ],
        ]
      ]
      return body
    }
    var tool: [String: JSONValue] = [
      "name": .string(request.pass.name), "description": "Records the answer.",
      "inputSchema": ["json": request.schema.root],
    ]
    if form == .strictTool { tool["strict"] = true }
    body["toolConfig"] = [
      "tools": [["toolSpec": .object(tool)]],
      "toolChoice": ["tool": ["name": .string(request.pass.name)]],
    ]
    return body
  }
}

/// A line of a batch job's input.
public enum BatchLine {
  /// Amazon Bedrock: `recordId` and `modelInput`, which is the body of InvokeModel or of Converse by the job's type.
  /// Anthropic Message Batches: `custom_id` and `params`.
  ///
  /// - Returns: The line in UTF-8, without the byte that ends it.
  public static func input(_ id: String, _ body: RequestBody, shape: RequestShape) -> [UInt8] {
    let (name, content) =
      switch shape {
      case .messages: ("custom_id", "params")
      case .invoke, .converse: ("recordId", "modelInput")
      }
    let head = "{\"\(name)\":\(JSONValue.string(id).text),\"\(content)\":"
    return Array(head.utf8) + body.bytes + [UInt8(ascii: "}")]
  }

  /// The identifier and the answer's body of a line of a batch job's output; the body is nil where the job failed on it.
  public static func output(_ line: JSONValue) -> (id: String, body: JSONValue?, reason: String)? {
    if let id = line["recordId"]?.string {
      let error = line["error"]
      let code = error?["errorCode"]?.text ?? ""
      let message = error?["errorMessage"]?.string ?? "no answer"
      return (id, line["modelOutput"], "\(code) \(message)")
    }
    guard let id = line["custom_id"]?.string, let result = line["result"] else { return nil }
    let type = result["type"]?.string ?? "no result"
    let message = result["error"]?["error"]?["message"]?.string
    return (id, type == "succeeded" ? result["message"] : nil, message ?? type)
  }
}
