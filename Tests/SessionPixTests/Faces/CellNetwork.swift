import Glibc

@testable import SessionPix

/// A network with YuNet's outputs that takes each square for a face as far as it is blue, as an ONNX file (onnx.proto3).
struct CellNetwork {
  /// How many values the eyes, nose and mouth have; YuNet's have ten.
  var landmarks = 10
  /// The side in pixels of the only pictures that it is made for, if it is.
  var onlySide: Int?
  /// What is told of each face: where in its cell the centre lies, and the logarithms of its width and height in cells.
  static let place: [Float] = [0.5, 0.25, Float(log(2.0)), Float(log(3.0))]

  /// The file.
  var onnx: [UInt8] {
    let kinds: [(name: String, blue: Float, bias: [Float])] = [
      ("cls", 1 / 255, [0]), ("obj", 0, [1]), ("bbox", 0, Self.place),
      ("kps", 0, [Float](repeating: 0, count: landmarks)),
    ]
    let outputs = kinds.flatMap { kind in [8, 16, 32].map { (kind, side: $0) } }
    let graph =
      outputs.flatMap { Self.nodes($0.0.name, side: $0.side) } + Self.text(2, "g")
      + outputs.flatMap { tensors($0.0.name, $0.0.blue, $0.0.bias, side: $0.side) }
      + Self.field(11, Self.value("input", extents: [1, 3, 640, 640]))
      + outputs.flatMap { Self.field(12, Self.value("\($0.0.name)_\($0.side)", extents: nil)) }
    return Self.number(1, 8) + Self.field(7, graph)
      + Self.field(8, Self.text(1, "") + Self.number(2, 13))
  }

  /// A convolution over each square, and its values in one row a cell.
  private static func nodes(_ name: String, side: Int) -> [UInt8] {
    let output = "\(name)_\(side)"
    func node(_ type: String, _ inputs: [String], _ output: String, _ attributes: [UInt8] = [])
      -> [UInt8]
    {
      field(
        1,
        inputs.flatMap { text(1, $0) } + text(2, output) + text(3, output) + text(4, type)
          + attributes)
    }
    return node(
      "Conv", ["input", output + ".w", output + ".b"], output + ".c",
      integers("kernel_shape", [side, side]) + integers("strides", [side, side]))
      + node("Transpose", [output + ".c"], output + ".t", integers("perm", [0, 2, 3, 1]))
      + node("Reshape", [output + ".t", output + ".s"], output)
  }

  /// The mean of the first channel times a factor, plus constants, and the shape of the output.
  private func tensors(_ name: String, _ blue: Float, _ bias: [Float], side: Int) -> [UInt8] {
    let area = side * side
    let filter =
      [Float](repeating: blue / Float(area), count: area) + [Float](repeating: 0, count: 2 * area)
    let output = "\(name)_\(side)"
    // -1 are as many as there are.
    let cells = onlySide.map { ($0 / side) * ($0 / side) } ?? -1
    return Self.floats(output + ".w", [bias.count, 3, side, side], bias.flatMap { _ in filter })
      + Self.floats(output + ".b", [bias.count], bias)
      + Self.tensor(
        output + ".s", [3], type: 7, [1, cells, bias.count].flatMap { Self.bytes(of: Int64($0)) })
  }

  private static func floats(_ name: String, _ shape: [Int], _ values: [Float]) -> [UInt8] {
    tensor(name, shape, type: 1, values.flatMap { bytes(of: $0.bitPattern) })
  }

  /// An initializer: TensorProto.
  private static func tensor(_ name: String, _ shape: [Int], type: UInt64, _ content: [UInt8])
    -> [UInt8]
  {
    field(
      5,
      shape.flatMap { number(1, UInt64($0)) } + number(2, type) + text(8, name)
        + field(9, content))
  }

  /// An attribute that holds numbers: AttributeProto.
  private static func integers(_ name: String, _ values: [Int]) -> [UInt8] {
    field(5, text(1, name) + values.flatMap { number(8, UInt64($0)) } + number(20, 7))
  }

  /// An input or an output of 32-bit numbers: ValueInfoProto.
  private static func value(_ name: String, extents: [Int]?) -> [UInt8] {
    let shape = extents.map { field(2, $0.flatMap { field(1, number(1, UInt64($0))) }) } ?? []
    return text(1, name) + field(2, field(1, number(1, 1) + shape))
  }

  private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    ProtobufMessageTests.field(number, content)
  }

  private static func number(_ field: Int, _ value: UInt64) -> [UInt8] {
    ProtobufMessageTests.number(field, value)
  }

  private static func text(_ number: Int, _ text: String) -> [UInt8] {
    field(number, Array(text.utf8))
  }
}
