import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

struct ServiceAnswerTests {
  private static func messages(_ content: JSONValue, stop: String = "end_turn") -> JSONValue {
    [
      "id": "msg_1", "content": [content], "stop_reason": .string(stop),
      "usage": [
        "input_tokens": 10, "cache_read_input_tokens": 5, "output_tokens": 7,
      ],
    ]
  }

  private static func converse(_ content: JSONValue, stop: String = "end_turn") -> JSONValue {
    [
      "output": ["message": ["role": "assistant", "content": [content]]],
      "stopReason": .string(stop), "usage": ["inputTokens": 10, "outputTokens": 7],
    ]
  }

  private static func error(_ body: JSONValue, _ shape: RequestShape = .messages) throws
    -> AnswerError
  {
    let request = try SampleBrief.request()
    return try #require(
      #expect(throws: AnswerError.self) {
        try ServiceAnswer(body, shape: shape, to: request)
      })
  }

  @Test func `an answer is found as text and as a tool's input, in each shape`() throws {
    let text: JSONValue = ["type": "text", "text": .string(SampleBrief.identity.text)]
    let bodies: [(JSONValue, RequestShape)] = [
      (Self.messages(text), .messages), (Self.messages(text), .invoke),
      (Self.messages(["type": "tool_use", "input": SampleBrief.identity]), .messages),
      (Self.converse(["text": .string(SampleBrief.identity.text)]), .converse),
      (Self.converse(["toolUse": ["input": SampleBrief.identity]]), .converse),
    ]
    for (body, shape) in bodies {
      let answer = try ServiceAnswer(body, shape: shape, to: SampleBrief.request())
      #expect(answer.value == SampleBrief.identity && answer.usage?.output == 7)
      #expect(answer.usage?.input == (shape == .converse ? 10 : 15))
    }
  }

  @Test(
    arguments: [
      [:], ["usage": [:]], ["usage": "none"], ["usage": ["input_tokens": 5]],
      ["usage": ["input_tokens": -5, "output_tokens": 7]],
      ["usage": ["input_tokens": "5", "output_tokens": 7]],
    ] as [JSONValue])
  func `what a service does not say it charged is not known to be nothing`(body: JSONValue) {
    #expect(TokenUsage(body, shape: .messages) == nil)
    #expect(TokenUsage(body, shape: .converse) == nil)
  }

  @Test func `no count that a body states overflows a sum`() throws {
    let most = JSONValue.integer(.max)
    let body: JSONValue = [
      "usage": [
        "input_tokens": most, "cache_creation_input_tokens": most, "cache_read_input_tokens": most,
        "output_tokens": most,
      ]
    ]
    let usage = try #require(TokenUsage(body, shape: .messages))
    let sum = (0..<1000).reduce(usage) { sum, _ in sum + usage }
    #expect(sum.input > usage.input && sum.output > usage.output)
    let line = #"{"month":"2026-10","requests":1,"inputTokens":\#(Int.max),"outputTokens":1}"#
    var entry = try JSONDecoder().decode(UsageLog.Entry.self, from: Data(line.utf8))
    entry.add(entry)
    #expect(entry.inputTokens > 0)
  }

  @Test(arguments: ["refusal", "max_tokens", "model_context_window_exceeded"])
  func `a refusal or an answer that was cut short is none`(stop: String) throws {
    let text: JSONValue = ["type": "text", "text": .string(SampleBrief.identity.text)]
    let error = try Self.error(Self.messages(text, stop: stop))
    #expect(error.code == (stop == "refusal" ? "refused" : "cut-short"))
    #expect(error.usage?.output == 7, "it was charged all the same")
  }

  @Test(arguments: ["content_filtered", "guardrail_intervened"])
  func `Bedrock's own refusals are refusals`(stop: String) throws {
    #expect(try Self.error(Self.converse(["text": "no"], stop: stop), .converse).code == "refused")
  }

  @Test func `chatter, nothing and another service's shape are no answers`() throws {
    for body: JSONValue in [
      Self.messages(["type": "text", "text": "It is a mixer."]), ["content": []], [:], [1, 2],
      Self.converse(["text": .string(SampleBrief.identity.text)]),
    ] {
      #expect(try Self.error(body).code == "no-json")
    }
  }

  private static func device(
    _ brand: JSONValue,
    _ serial: JSONValue = SampleBrief.reading("", state: "not legible", image: 0)
  ) -> JSONValue {
    [
      "device": 0, "kind": "k", "brand": brand, "model": SampleBrief.reading("M0"),
      "serial": serial,
    ]
  }

  @Test
  func `what was inferred need not say where, and an area may reach over the edge of its image`()
    throws
  {
    let brand = SampleBrief.reading("x", state: "inferred", area: (0, 0, 0, 0))
    let whole = SampleBrief.reading("x", area: (0, 0, 280, 210))
    let overEdge = SampleBrief.reading("x", area: (270, -2, 11, 9))
    for reading in [brand, whole, overEdge] {
      let value: JSONValue = ["devices": [Self.device(reading)]]
      let body = Self.messages(["type": "text", "text": .string(value.text)])
      #expect(throws: Never.self) {
        try ServiceAnswer(body, shape: .messages, to: SampleBrief.request())
      }
    }
  }

  @Test func `a control must lie in its image`() throws {
    func answer(_ width: Int) throws -> JSONValue {
      let control: JSONValue = [
        "kind": "knob", "label": "gain", "position": "unsure", "certainty": "unsure", "image": 1,
        "area": ["x": 0, "y": 0, "width": .integer(width), "height": 5],
      ]
      let value: JSONValue = ["controls": [control]]
      return try ServiceAnswer(
        Self.messages(["type": "text", "text": .string(value.text)]), shape: .messages,
        to: SampleBrief.request(.controls)
      ).value
    }
    #expect(throws: Never.self) { try answer(281) }
    #expect(throws: AnswerError.self) { try answer(560) }
    #expect(throws: AnswerError.self) { try answer(0) }
  }

  private static let wrong: [JSONValue] = [
    ["devices": [["device": "zero"]]], ["devices": [], "note": "extra"], ["other": 1],
    ["devices": [device(SampleBrief.reading("x", state: "not legible", image: 0))]],
    ["devices": [device(SampleBrief.reading("x", image: 9))]],
    ["devices": [device(SampleBrief.reading("x", image: 0))]],
    ["devices": [device(SampleBrief.reading("", image: 1))]],
    ["devices": [device(SampleBrief.reading("x", area: (0, 0, 0, 0)))]],
    ["devices": [device(SampleBrief.reading("x", area: (-9, 0, 9, 9)))]],
    ["devices": [device(SampleBrief.reading("x", area: (276, 0, 11, 9)))]],
    ["devices": [device(SampleBrief.reading("x", area: (1, 1, .max, 9)))]],
    [
      "devices": [
        device(
          SampleBrief.reading("x"), SampleBrief.reading("S1", state: "inferred", image: 0))
      ]
    ],
  ]

  @Test(arguments: wrong)
  func `what is not as asked is refused with its place`(value: JSONValue) throws {
    let error = try Self.error(Self.messages(["type": "text", "text": .string(value.text)]))
    guard case .notAsAsked(let faults, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(!faults.isEmpty)
  }

  @Test func `lines of finished batch jobs are read, failed ones too`() throws {
    let done = BatchLine.output(["recordId": "r1", "modelInput": [:], "modelOutput": ["a": 1]])
    #expect(done?.id == "r1" && done?.body == ["a": 1])
    let failed = BatchLine.output([
      "recordId": "r2", "error": ["errorCode": 400, "errorMessage": "bad request"],
    ])
    #expect(failed?.body == nil && failed?.reason == "400 bad request")
    let message = BatchLine.output([
      "custom_id": "r3", "result": ["type": "succeeded", "message": ["id": "m"]],
    ])
    #expect(message?.body == ["id": "m"])
    let expired = BatchLine.output(["custom_id": "r4", "result": ["type": "expired"]])
    #expect(expired?.body == nil && expired?.reason == "expired")
    #expect(BatchLine.output(["x": 1]) == nil)
  }
}
