extension String {
  /// The text with control characters, and those that turn or hide what follows, escaped: it may come from a file's name or
  /// from a process that a photo has taken over, and must not steer a terminal or break a line.
  package var harmless: String {
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        shown += scalar.escaped(asASCII: true)
      default:
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
