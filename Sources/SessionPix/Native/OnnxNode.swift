/// One operation of a graph: NodeProto.
struct OnnxNode {
  private var message: ProtobufMessage

  /// Takes a message apart.
  init(_ bytes: ArraySlice<UInt8>) {
    message = ProtobufMessage(bytes)
  }

  /// The message with its changes.
  var bytes: [UInt8] { message.bytes }
  /// NodeProto.op_type.
  var type: String? { message.text(4) }
  /// The names of what goes in.
  var inputs: [String] { message.contents(1).map { String(decoding: $0, as: UTF8.self) } }

  /// Without attributes: what ONNX takes for granted of a convolution is right for kernels of one pixel.
  mutating func becomeConvolution() {
    message.replace(4, with: [Array("Conv".utf8)])
    message.replace(5, with: [])
  }
}
