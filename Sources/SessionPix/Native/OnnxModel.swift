/// An ONNX file whose last layers can be cut down to what we need of them, before it is compiled.
///
/// Field numbers are those of onnx.proto3 (https://github.com/onnx/onnx). Only what is changed is taken apart.
struct OnnxModel {
  private var model: ProtobufMessage
  private var graph: ProtobufMessage

  /// Reads a file.
  ///
  /// - Parameter bytes: The whole file; its checksum is known.
  init(_ bytes: [UInt8]) {
    model = ProtobufMessage(bytes[...])
    graph = ProtobufMessage(model.contents(Self.graphField).first ?? [])
  }

  /// The file with its changes.
  var bytes: [UInt8] {
    var model = model
    model.replace(Self.graphField, with: [graph.bytes])
    return model.bytes
  }

  /// The value of one of the key-value pairs that the file carries beside its graph.
  func metadata(_ key: String) -> String? {
    model.contents(Self.metadataField).map(ProtobufMessage.init).last { $0.text(1) == key }?.text(2)
  }

  /// Keeps only these classes of a classifier whose last layer multiplies by a matrix with one column a class.
  ///
  /// - Parameters:
  ///   - classes: Indices, ascending.
  ///   - count: How many classes the network has.
  /// - Returns: Whether such a layer was found.
  mutating func keepClasses(_ classes: [Int], of count: Int) -> Bool {
    var found = 0
    let tensors = graph.contents(Self.initializerField).map { bytes -> [UInt8] in
      var tensor = OnnxTensor(bytes)
      guard tensor.shape.last == count, tensor.keepColumns(classes) else { return Array(bytes) }
      found += 1
      return tensor.bytes
    }
    guard found > 0 else { return false }
    graph.replace(Self.initializerField, with: tensors)
    dropOutputShape()
    return true
  }

  /// Ends a network with a sub-pixel head earlier: the transposed convolution that writes each value into a block of two by
  /// two pixels becomes a plain one with a channel for each of the four, which is the same arithmetic without the
  /// shuffling, and the sigmoid behind it is left out.
  ///
  /// - Returns: Whether the network has such a head.
  mutating func endBeforeShuffleAndSigmoid() -> Bool {
    var nodes = graph.contents(Self.nodeField).map(OnnxNode.init)
    guard let sigmoid = nodes.last, sigmoid.type == "Sigmoid", let logits = sigmoid.inputs.first,
      let head = nodes.lastIndex(where: { $0.type == "ConvTranspose" }),
      let weights = nodes[head].inputs.dropFirst().first
    else { return false }
    var isChanged = false
    let tensors = graph.contents(Self.initializerField).map { bytes -> [UInt8] in
      var tensor = OnnxTensor(bytes)
      guard tensor.name == weights, tensor.blocksBecomeChannels() else { return Array(bytes) }
      isChanged = true
      return tensor.bytes
    }
    guard isChanged else { return false }
    nodes.removeLast()
    nodes[head].becomeConvolution()
    graph.replace(Self.initializerField, with: tensors)
    graph.replace(Self.nodeField, with: nodes.map(\.bytes))
    renameOutput(logits)
    return true
  }

  private mutating func dropOutputShape() {
    guard let name = ProtobufMessage(graph.contents(Self.outputField).first ?? []).text(1) else {
      return
    }
    renameOutput(name)
  }

  /// The one output, as 32-bit numbers of any shape: ValueInfoProto.name and .type.
  private mutating func renameOutput(_ name: String) {
    var output = ProtobufMessage([])
    output.replace(1, with: [Array(name.utf8)])
    // TypeProto.tensor_type (1) with elem_type (1) FLOAT (1).
    output.fields.append(.init(number: 2, value: .content([0x0A, 0x02, 0x08, 0x01])))
    graph.replace(Self.outputField, with: [output.bytes])
    graph.replace(Self.shapesField, with: [])
  }

  // ModelProto
  private static let graphField = 7
  private static let metadataField = 14
  // GraphProto
  private static let nodeField = 1
  private static let initializerField = 5
  private static let outputField = 12
  private static let shapesField = 13
}

/// One operation of a graph: NodeProto.
private struct OnnxNode {
  private var message: ProtobufMessage

  init(_ bytes: ArraySlice<UInt8>) {
    message = ProtobufMessage(bytes)
  }

  var bytes: [UInt8] { message.bytes }
  var type: String? { message.text(4) }
  var inputs: [String] { message.contents(1).map { String(decoding: $0, as: UTF8.self) } }

  /// Without attributes: what ONNX takes for granted of a convolution is right for kernels of one pixel.
  mutating func becomeConvolution() {
    message.replace(4, with: [Array("Conv".utf8)])
    message.replace(5, with: [])
  }
}

/// Numbers that a graph holds: TensorProto.
private struct OnnxTensor {
  private var message: ProtobufMessage

  init(_ bytes: ArraySlice<UInt8>) {
    message = ProtobufMessage(bytes)
  }

  var bytes: [UInt8] { message.bytes }
  var name: String? { message.text(8) }
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
