import Foundation
import Testing

/// The search for leaks finds what it is to find: else its silence says nothing.
struct LeakTests {
  @Test(arguments: ["IMG_", "52.5163", "SN000X7", "sk-ant-very-secret-key"])
  func `a word is found wherever it begins in Base64`(word: String) {
    for before in 0..<6 {
      for after in 0..<4 {
        let text =
          String(repeating: "a", count: before) + word + String(repeating: "b", count: after)
        for line in [0, 1, 2, 3] {
          let code = Data(text.utf8).base64EncodedString()
          let carrier = "{\"x\":\"" + String(repeating: "A", count: line) + code + "\"}"
          #expect(Leak.found([word], in: carrier) == [word], "\(before) \(after) \(line)")
        }
      }
    }
  }

  @Test func `a word is found as it stands and escaped, and no other one is`() {
    for text in ["a/b c", #"\u0061\u002f\u0062\u0020\u0063"#, "a%2Fb%20c"] {
      #expect(Leak.found(["a/b c", "elsewhere"], in: "<" + text + ">") == ["a/b c"])
    }
  }
}
