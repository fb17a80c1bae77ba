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
    case .unexpectedValue(let option):
      "--\(option.name) takes no value"
    case .badValue(let option, let given):
      "--\(option.name) cannot be '\(given.display)': it must be \(option.expected)"
    case .givenTwice(let option):
      "--\(option.name) is given twice; give it once"
    case .missingOption(let option):
      "--\(option.name) \(option.valueName ?? "") is missing: \(option.help)"
    case .missingOperand(let name):
      "\(name) is missing"
    case .tooManyOperands(let most):
      most == 0
        ? "this command takes no file names"
        : "only \(Sentence.count(most, "file")) can be given here"
    case .unknownCommand(let name, let nearest):
      "there is no command '\(name.display)'" + Self.suggestion(nearest)
    case .missingCommand:
      "no command was given"
    }
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }
}

/// Words for people.
enum Sentence {
  /// An error as a sentence.
  static func of(_ error: any Error) -> String {
    switch error {
    case let error as UsageError: error.description
    case let error as InputError: error.sentence
    case let error as SetupError: error.description
    case let error as OutputError: error.description
    case let error as PhotoError: error.description
    default: "\(error)"
    }
  }

  /// A photo that yielded no image, and why.
  static func notPrepared(_ name: PhotoPath, _ record: Findings) -> String {
    "\(record.status.rawValue): \(name.display): \(record.error?.message ?? "")"
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
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A count with its noun.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

extension InputError {
  var sentence: String {
    switch self {
    case .missing(let paths):
      paths.map { "\($0.path.display) cannot be found (\($0.reason)); check the name" }
        .joined(separator: "\n")
    case .noFiles(let paths, let remarks):
      (remarks.map(\.sentence) + [
        "there is no file in \(paths.map(\.display).joined(separator: ", ")); name a folder with photos"
      ]).joined(separator: "\n")
    }
  }
}

extension PhotoWalk.Remark {
  var sentence: String {
    switch reason {
    case .loop:
      "passed over: \(path.display): this link leads back to a folder that it lies in"
    case .unreadable(let reason):
      "passed over: \(path.display): the folder cannot be read (\(reason)); check its permissions"
    case .special:
      "passed over: \(path.display): it is a pipe, socket or device and no file"
    }
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

extension RunSummary {
  /// What was done, how fast, and where the results are.
  var sentences: String {
    var lines: [String] = []
    if exitStatus == .interrupted {
      lines.append("Interrupted: \(Sentence.count(total - done, "photo")) not begun.")
    }
    let rate = seconds > 0 ? Double(done) / seconds : 0
    lines.append(
      "\(Sentence.count(done, "photo")): \(ok) ok, \(failed) failed, \(unsupported) unsupported, in "
        + "\(Sentence.duration(seconds)) (\(Sentence.decimal(rate)) a second).")
    if damagedLines > 0 {
      lines.append(
        "\(Sentence.count(damagedLines, "line")) of findings.jsonl could not be read and was left out."
      )
    }
    let files = [output.appending(FindingsFile.name).display] + (report.map { [$0.display] } ?? [])
    lines.append("Results: \(output.display) (\(files.joined(separator: ", ")))")
    return lines.joined(separator: "\n")
  }
}
