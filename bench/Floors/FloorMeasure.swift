/// What a floor is about.
enum FloorMeasure: String, Codable {
  /// How many times as many photos a second we prepare as another program.
  case speed
  /// Our CPU time as a multiple of another program's.
  case cpu
  /// Our peak memory as a multiple of another program's.
  case memory
  /// Instructions to make a photo smaller and strip it, counted by valgrind.
  case instructions

  /// Whether a larger figure is better.
  var growsWithQuality: Bool { self == .speed }

  /// How far a figure may fall behind the measured one. Ratios of runs next to each other lay up to a fifth off their median
  /// on a shared machine; memory is measured once; valgrind counts the same but for where memory lies.
  var margin: Double {
    switch self {
    case .speed, .cpu: 0.25
    case .memory: 0.2
    case .instructions: 0.03
    }
  }

  /// For sentences.
  func name(against contestant: Contestant?) -> String {
    let other = contestant.map { "\($0.title) (\($0.rawValue))" } ?? ""
    return switch self {
    case .speed: "speed as a multiple of \(other)"
    case .cpu: "CPU time as a multiple of \(other)"
    case .memory: "peak memory as a multiple of \(other)"
    case .instructions: "instructions to make a photo smaller"
    }
  }
}
