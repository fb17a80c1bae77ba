import Foundation

@testable import SessionPixIdentify

/// Looks for words in every encoding that could carry them: as they stand, in the escapes of JSON and addresses, and in
/// Base64 wherever they begin in it.
enum Leak {
  /// The words that stand somewhere in it.
  static func found(_ words: [String], in bytes: [UInt8]) -> [String] {
    let views = [Data(bytes)] + decoded(bytes)
    return words.filter { word in
      let escaped = word.unicodeScalars.map { String(format: "\\u%04x", $0.value) }.joined()
      return [word, escaped, SignatureV4.encoded(word)].contains { form in
        views.contains { $0.range(of: Data(form.utf8)) != nil }
      }
    }
  }

  static func found(_ words: [String], in text: String) -> [String] {
    found(words, in: Array(text.utf8))
  }

  static func stands(_ word: String, in bytes: [UInt8]) -> Bool {
    !found([word], in: bytes).isEmpty
  }

  /// What the runs of Base64 say, begun at each of the four places where a group can begin: a word may begin at any of three
  /// places within a group, and the run before the code.
  private static func decoded(_ bytes: [UInt8]) -> [Data] {
    var views = [Data](repeating: Data(), count: 4)
    var run: [UInt8] = []
    func end() {
      defer { run.removeAll(keepingCapacity: true) }
      guard run.count >= 6 else { return }
      for start in 0..<4 {
        // The last group may have been padded.
        var group = Data(run[start...])
        if group.count % 4 == 1 { group.removeLast() }
        group += Data(repeating: UInt8(ascii: "="), count: (4 - group.count % 4) % 4)
        if let data = Data(base64Encoded: group) { views[start] += data + Data("\n".utf8) }
      }
    }
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"):
        run.append(byte)
      // As addresses write them.
      case UInt8(ascii: "-"): run.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): run.append(UInt8(ascii: "/"))
      // JSON may write a slash behind one.
      case UInt8(ascii: "\\"): continue
      default: end()
      }
    }
    end()
    return views
  }
}
