import SessionPix

extension UsageError: CustomStringConvertible {
  /// Each fault on its line, then where to look.
  var description: String {
    let help = command.map { "sessionpix \($0) --help" } ?? "sessionpix --help"
    return faults.map(\.sentence).joined(separator: "\n") + "\nSee `\(help)`."
  }
}

extension ArgumentFault {
  /// What is wrong and what to do.
  var sentence: String {
    switch self {
    case .unknownOption(let name, let nearest):
      "there is no option \(name)" + Self.suggestion(nearest)
    case .missingValue(let option):
      "--\(option.name) needs a value: \(option.expected)"
    case .badValue(let option, let given):
      "--\(option.name) cannot be '\(given.display)': it must be \(option.expected)"
        + Self.homeHint(option, given)
    case .givenTwice(let option):
      "--\(option.name) is given twice; give it once"
    case .missingOption(let option):
      "--\(option.name) \(option.valueName ?? "") is missing: \(option.help)"
    case .useless(let option, let other):
      "--\(option.name) does nothing without \(other); give both or neither"
    case .missingOperand(let name):
      "\(name) is missing"
    case .tooManyOperands(let most):
      most == 0
        ? "this command takes no file names"
        : "only \(Sentence.count(most, "file")) can be given here"
    case .unknownCommand(let name, let nearest):
      "there is no command '\(name.display)'" + Self.suggestion(nearest)
    case .badOperand(let name, let given, let words):
      "\(name) cannot be '\(given.display)': it must be " + Sentence.choice(words)
    case .folderGiven(let path):
      "\(path.display) is a folder; name one photo, or give the folder to `process`"
    case .missingCommand:
      "no command was given"
    case .contradiction(let first, let second):
      "--\(first.name) and --\(second.name) cannot be given together"
    case .badConfig(let error):
      "\(error)"
    case .misshapen(let name):
      "\(name) must be a text, a number, true, false or a list of texts"
    case .inConfig(let path, let fault):
      "\(path.display): " + fault.sentence
    }
  }

  /// What to do where the shell, or the config file, has left a `~` as it is.
  private static func homeHint(_ option: OptionDeclaration, _ given: PhotoPath) -> String {
    option.completion.isPath && given.isUnexpandedHome
      ? "; nothing puts your home folder in place of ~ here, so write it out" : ""
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }
}

/// Words for people.
enum Sentence {
  /// A photo that was corrected by hand when it had other bytes.
  static func outdated(_ name: PhotoPath) -> String {
    "note: \(name.display) has changed since it was corrected by hand, so nothing of that was painted;"
      + " look at it, and correct it again with `sessionpix redact`"
  }

  /// A span of time in at most two units.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// A number with one digit behind the point.
  static func decimal(_ value: Double) -> String {
    // What a record says may have been changed by hand.
    guard abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// A size in the largest unit that leaves digits before the point.
  static func bytes(_ count: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (value, unit) = (Double(count), 0)
    while value >= 1000, unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
    return unit == 0 ? "\(count) bytes" : "\(decimal(value)) \(units[unit])"
  }

  /// Kinds and counts of personal text that was hidden.
  static func hidden(_ text: [Findings.HiddenText]?) -> String {
    guard let text else { return "kept, no pass has looked for it" }
    guard !text.isEmpty else { return "none found" }
    return text.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ") + " hidden"
  }

  /// Words of which one is meant, as "a, b or c".
  static func choice(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A count with its noun.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

extension ProgressState {
  /// Done, rate, failures and time left.
  var line: String {
    let failures = failed > 0 ? ", \(failed) failed" : ""
    return "\(done)/\(total) photos\(failures), \(Sentence.decimal(rate)) a second, "
      + "\(Sentence.duration(secondsLeft)) left"
  }
}

extension ConfigFile {
  /// Which file it is, and what stands in it.
  var sentence: String {
    let names = settings.keys.sorted().joined(separator: ", ")
    return "Options from \(path.display): \(names.isEmpty ? "none" : names)"
  }
}

extension RunSummary {
  /// What became of the photos, and how fast.
  var counts: String {
    let rate = seconds > 0 ? Double(prepared) / seconds : 0
    return
      "\(Sentence.count(prepared, "photo")): \(ok) ok, \(failed) failed, \(unsupported) unsupported, in "
      + "\(Sentence.duration(seconds)) (\(Sentence.decimal(rate)) a second)."
  }

  /// What was done, how fast, and where the results are.
  var sentences: String {
    var lines: [String] = []
    if exitStatus == .interrupted {
      lines.append("Interrupted: \(Sentence.count(total - done, "photo")) not begun.")
    }
    if unchanged > 0 {
      lines.append("\(Sentence.count(unchanged, "photo")) done before and unchanged.")
    }
    lines.append(counts)
    if ok > 0 {
      lines.append(
        "\(Sentence.count(faces, "face")) painted over, \(Sentence.count(candidates, "candidate"))"
          + " found, \(Sentence.bytes(bytesIn)) in, \(Sentence.bytes(bytesOut)) out"
          + (slowestStage.map { ", most time in \($0)" } ?? "") + ".")
    }
    if unsearched > 0 {
      lines.append(
        "In \(Sentence.count(unsearched, "photo")) NO FACE WAS LOOKED FOR: people can be recognised in the images."
      )
    }
    if cosmetic > 0 {
      lines.append(
        "In \(Sentence.count(cosmetic, "photo")) FACES ARE HIDDEN FOR THE LOOK ONLY: a mosaic can be matched back to the person."
      )
    }
    if unreadableFolders > 0 {
      lines.append("\(Sentence.count(unreadableFolders, "folder")) could not be read.")
    }
    if damagedLines > 0 {
      lines.append(
        "\(Sentence.count(damagedLines, "line")) of findings.jsonl could not be read and was left out."
      )
    }
    let files = [output.appending(FindingsFile.name).display] + reports.map(\.display)
    lines.append("Results: \(output.display) (\(files.joined(separator: ", ")))")
    return lines.joined(separator: "\n")
  }
}
