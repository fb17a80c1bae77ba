import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

struct RequestBodyTests {
  private static let definitions: [RequestShape: String] = [
    .messages: "messages", .invoke: "invokeModel", .converse: "converse",
  ]

  @Test(arguments: RequestShape.allCases, AnswerForm.allCases)
  func `every body is what the services document`(shape: RequestShape, form: AnswerForm) throws {
    for pass in IdentificationPass.allCases {
      for serials in [true, false] {
        let body = try RequestBody(
          SampleBrief.request(pass, showsSerials: serials), shape: shape, model: "m", form: form)
        let definition = try #require(Self.definitions[shape])
        #expect(RequestSchema.faults(body.json, definition) == [])
        let line = try JSONValue(
          parsing: BatchLine.input(String(repeating: "a", count: 24), body, shape: shape))
        let wrapper = shape == .messages ? "messageBatchLine" : "bedrockBatchLine"
        #expect(RequestSchema.faults(line, wrapper) == [])
      }
    }
  }

  @Test func `a batch that is full is followed by another one`() throws {
    let request = try SampleBrief.request()
    let body = try RequestBody(request, shape: .messages, model: "m", form: .schema)
    for limits in [
      BatchLines.Limits(requests: 2), BatchLines.Limits(bytes: 2 * body.bytes.count + 100),
    ] {
      var batch = BatchLines(shape: .messages, limits: limits)
      let texts = (0..<5).map { index in
        batch.text(
          of: Question(
            source: .init(path: PhotoPath("a.jpg")), fingerprint: nil, request: request,
            body: body, id: "\(index)"))
      }
      let lines = (texts.flatMap(\.self) + batch.end()).split(separator: UInt8(ascii: "\n"))
      let counts = try lines.map { try JSONValue(parsing: $0)["requests"]?.array?.count }
      #expect(counts == [2, 2, 1] && lines.allSatisfy { $0.count <= limits.bytes })
      #expect(batch.end().isEmpty)
    }
  }

  @Test func `the schema refuses what the services do not document`() throws {
    let body = try RequestBody(SampleBrief.request(), shape: .messages, model: "m", form: .schema)
    guard case .object(var members) = body.json else {
      Issue.record("a body is an object")
      return
    }
    members["output_format"] = "json"
    members["max_tokens"] = nil
    #expect(
      RequestSchema.faults(.object(members), "messages")
        == ["max_tokens is missing", "output_format is not in the schema"])
    #expect(RequestSchema.faults(body.json, "invokeModel") != [])
  }

  @Test(arguments: RequestShape.allCases) func `images stand before text`(shape: RequestShape)
    throws
  {
    let body = try RequestBody(SampleBrief.request(), shape: shape, model: "m", form: .schema)
    let content = try #require(body.json["messages"]?.array?.first?["content"]?.array)
    let isText = content.map { $0["text"] != nil }
    #expect(isText == [false, false, true])
  }

  @Test func `the images are sent byte for byte`() throws {
    let request = try SampleBrief.request()
    let messages = try RequestBody(request, shape: .invoke, model: "m", form: .tool).json
    let converse = try RequestBody(request, shape: .converse, model: "m", form: .tool).json
    for (index, image) in request.images.enumerated() {
      let part = messages["messages"]?.array?.first?["content"]?.array?[index]
      #expect(part?["source"]?["media_type"] == "image/jpeg")
      let data = try #require(part?["source"]?["data"]?.string)
      #expect(Data(base64Encoded: data).map { [UInt8]($0) } == image.bytes)
      let other = converse["messages"]?.array?.first?["content"]?.array?[index]
      #expect(other?["image"]?["source"]?["bytes"]?.string == data)
    }
  }

  @Test func `more than a service takes is refused with a sentence`() throws {
    let image = try #require(try SampleBrief.request().images.first)
    func made(_ count: Int, bytes: Int = 10, side: Int = 10) -> [VisionImage] {
      (0..<count).map { _ in
        VisionImage(
          role: .label, bytes: [UInt8](repeating: 0, count: bytes), format: image.format,
          width: side, height: 10, area: nil)
      }
    }
    let limits = RequestLimits.of(.converse)
    try limits.check(made(20))
    #expect(throws: RequestError.tooManyImages(21, most: 20)) { try limits.check(made(21)) }
    for images in [made(1, bytes: 3_750_001), made(1, side: 8001)] {
      let error = #expect(throws: RequestError.self) { try limits.check(images) }
      #expect(error?.description.contains("prepare the photo again") == true)
    }
  }

  @Test func `where serial numbers may not be shown none is asked for and none is told`() throws {
    let request = try SampleBrief.request(showsSerials: false)
    let body = try RequestBody(request, shape: .messages, model: "m", form: .schema).json.text
    #expect(!body.contains("SN000X7") && !body.contains("\"serial\""))
    let open = try RequestBody(SampleBrief.request(), shape: .messages, model: "m", form: .schema)
    #expect(open.json.text.contains("SN000X7") && open.json.text.contains("\"serial\""))
  }

  @Test func `no request is charged more than was set aside`() throws {
    let request = try SampleBrief.request()
    #expect(request.largestUsage.input > request.estimatedUsage.input)
    #expect(request.largestUsage.output == 512)
    // No token is shorter than a byte.
    let text = request.text.utf8.count + request.instructions.utf8.count
    #expect(request.largestUsage.input >= request.images.reduce(0) { $0 + $1.tokens } + text)
  }
}
