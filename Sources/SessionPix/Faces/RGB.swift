/// A colour of eight bits a channel.
struct RGB: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8
}

extension RGB {
  /// A grey.
  init(grey: UInt8) { self.init(red: grey, green: grey, blue: grey) }
}
