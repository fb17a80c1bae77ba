import Glibc

/// Copies of strings for a C function that wants an array of them; freed with this value.
@safe
struct CStringArray: ~Copyable {
  private let copies: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

  init(_ strings: [String]) {
    unsafe copies = .allocate(capacity: strings.count)
    for (index, string) in strings.enumerated() {
      unsafe copies.initializeElement(at: index, to: strdup(string))
    }
  }

  /// Paths with a null pointer behind the last one, as `argv` wants it.
  init(terminated paths: [PhotoPath]) {
    unsafe copies = .allocate(capacity: paths.count + 1)
    for (index, path) in paths.enumerated() {
      unsafe copies.initializeElement(at: index, to: path.withCString { unsafe strdup($0) })
    }
    unsafe copies.initializeElement(at: paths.count, to: nil)
  }

  deinit {
    for index in unsafe copies.indices { unsafe free(copies[index]) }
    unsafe copies.deallocate()
  }

  /// The string at `index`.
  @unsafe subscript(index: Int) -> UnsafeMutablePointer<CChar>? { unsafe copies[index] }

  /// The array itself.
  @unsafe var baseAddress: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    unsafe copies.baseAddress
  }
}
