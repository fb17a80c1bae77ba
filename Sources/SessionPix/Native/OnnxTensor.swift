/// Numbers that a graph holds: TensorProto.
struct OnnxTensor {
  private var message: ProtobufMessage

  /// Takes a message apart.
  init(_ bytes: ArraySlice<UInt8>) {
    message = ProtobufMessage(bytes)
  }

  /// The message with its changes.
  var bytes: [UInt8] { message.bytes }
  /// TensorProto.name.
  var name: String? { message.text(8) }
  /// The extent of each axis, the slowest first.
  var shape: [Int] { message.numbers(1).map { Int(clamping: $0) } }

  /// Keeps these indices of the last axis.
  mutating func keepColumns(_ columns: [Int]) -> Bool {
    guard let width = shape.last, width > 0 else { return false }
    let starts = stride(from: 0, to: shape.reduce(1, *), by: width)
    return take(
      starts.flatMap { row in columns.map { row + $0 } }, shape: shape.dropLast() + [columns.count])
  }

  /// [channels, 1, 2, 2], from one value to its block, becomes [4, channels, 1, 1], from all channels to each value.
  mutating func blocksBecomeChannels() -> Bool {
    guard shape.count == 4, Array(shape.dropFirst()) == [1, 2, 2] else { return false }
    let order = (0..<4).flatMap { part in (0..<shape[0]).map { 4 * $0 + part } }
    return take(order, shape: [4, shape[0], 1, 1])
  }

  /// Makes a tensor of another shape from the values at these indices; false where they are no 32-bit numbers.
  private mutating func take(_ indices: [Int], shape newShape: [Int]) -> Bool {
    guard message.numbers(2) == [1], let raw = message.contents(9).first,
      raw.count == shape.reduce(4, *)
    else { return false }
    var values: [UInt8] = []
    values.reserveCapacity(4 * indices.count)
    for index in indices {
      let start = raw.startIndex + 4 * index
      values += raw[start..<start + 4]
    }
    message.replace(1, with: [newShape.flatMap { ProtobufMessage.encoded(UInt64($0)) }])
    message.replace(9, with: [values])
    return true
  }
}
