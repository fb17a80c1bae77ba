/// Text from photos and file systems, made harmless for HTML.
package enum HTMLText {
  /// The text for use between tags and inside double-quoted attributes.
  package static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      // Not allowed in HTML, or able to turn the text that follows around.
      case "\0"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        safe += "\u{FFFD}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// A relative link: every byte that is not unreserved (RFC 3986, 2.3) nor a slash is
  /// percent-encoded.
  package static func link(_ path: PhotoPath) -> String {
    var link = ""
    for byte in path.bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        link.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        link += "%" + byte.hexadecimal.uppercased()
      }
    }
    return link
  }
}
