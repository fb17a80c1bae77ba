/// Questions as batch jobs take them: Bedrock wants a record a line; Anthropic's Message Batches wants a JSON object with all
/// requests, so that a line is one whole body.
struct BatchLines {
  /// What a Message Batch may hold ("Batch processing", Claude Docs).
  struct Limits {
    var requests = 100_000
    var bytes = 256_000_000
  }

  private let shape: RequestShape
  private let limits: Limits
  private var requests = 0
  private var bytes = 0

  init(shape: RequestShape, limits: Limits = Limits()) {
    self.shape = shape
    self.limits = limits
  }

  /// What is written for a question, which begins a further batch where it does not fit.
  mutating func text(of question: Question) -> [UInt8] {
    let line = BatchLine.input(question.id, question.body, shape: shape)
    guard shape == .messages else { return line + Array("\n".utf8) }
    let isFull = requests == limits.requests || bytes + line.count + 3 > limits.bytes
    let before = isFull ? end() : []
    let head = Array((requests == 0 ? "{\"requests\":[" : ",").utf8)
    requests += 1
    bytes += head.count + line.count
    return before + head + line
  }

  /// What is written behind the last question.
  mutating func end() -> [UInt8] {
    defer { (requests, bytes) = (0, 0) }
    return requests > 0 ? Array("]}\n".utf8) : []
  }
}
