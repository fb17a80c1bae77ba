/// An ONNX file, taken apart as far as we need it before it is compiled: what it is called by, and the last layers, which can be
/// cut down to what we need of them.
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

  /// The names of the graph's outputs, in their order.
  var outputNames: [String] {
    graph.contents(Self.outputField).compactMap { ProtobufMessage($0).text(1) }
  }

  /// Keeps only these classes of a classifier whose last layer multiplies by a matrix with one column a class.
  ///
  /// - Parameters:
  ///   - classes: Indices, ascending.
  ///   - count: How many classes the network has.
  /// - Returns: Whether such a layer was found; the file is of no use otherwise.
  mutating func keepClasses(_ classes: [Int], of count: Int) -> Bool {
    guard let output = outputNames.first else { return false }
    // The matrix, and what is added to its product.
    let changed = changeTensors { $0.shape.last == count && $0.keepColumns(classes) }
    setOutput(output)
    return changed == 2
  }

  /// Ends a network with a sub-pixel head earlier: the transposed convolution that writes each value into a block of two by
  /// two pixels becomes a plain one with a channel for each of the four, which is the same arithmetic without the
  /// shuffling, and the sigmoid behind it is left out.
  ///
  /// - Returns: Whether the network has such a head; the file is of no use otherwise.
  mutating func endBeforeShuffleAndSigmoid() -> Bool {
    var nodes = graph.contents(Self.nodeField).map(OnnxNode.init)
    guard let sigmoid = nodes.last, sigmoid.type == "Sigmoid", let logits = sigmoid.inputs.first,
      let head = nodes.lastIndex(where: { $0.type == "ConvTranspose" }),
      let weights = nodes[head].inputs.dropFirst().first
    else { return false }
    nodes.removeLast()
    nodes[head].becomeConvolution()
    graph.replace(Self.nodeField, with: nodes.map(\.bytes))
    setOutput(logits)
    return changeTensors { $0.name == weights && $0.blocksBecomeChannels() } == 1
  }

  /// Changes tensors, and says how many of them: those for which `change` returns true.
  private mutating func changeTensors(_ change: (inout OnnxTensor) -> Bool) -> Int {
    var count = 0
    let tensors = graph.contents(Self.initializerField).map { bytes -> [UInt8] in
      var tensor = OnnxTensor(bytes)
      guard change(&tensor) else { return Array(bytes) }
      count += 1
      return tensor.bytes
    }
    graph.replace(Self.initializerField, with: tensors)
    return count
  }

  /// Sets the one output, as 32-bit numbers of any shape, and forgets the shapes in between: they were of the whole network.
  private mutating func setOutput(_ name: String) {
    var output = ProtobufMessage([])
    // ValueInfoProto.name, and .type: TypeProto.tensor_type (1) with elem_type (1) FLOAT (1).
    output.replace(1, with: [Array(name.utf8)])
    output.replace(2, with: [[0x0A, 0x02, 0x08, 0x01]])
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
