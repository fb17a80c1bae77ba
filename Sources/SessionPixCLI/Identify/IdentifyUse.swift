import SessionPix

/// Which options say something to which way of asking: whoever gives another one must not believe that it does anything.
struct IdentifyUse {
  /// Refuses options that would do nothing.
  static func check(_ arguments: Arguments) throws(UsageError) {
    let faults =
      switch arguments[IdentifyOption.provider] ?? .file {
      case .file: file(arguments)
      case .anthropic:
        given(
          arguments, IdentifyOption.region.declaration, IdentifyOption.profile.declaration,
          without: "--provider bedrock") + answers(arguments)
      case .bedrock: answers(arguments)
      }
    guard faults.isEmpty else {
      throw UsageError(command: IdentifyCommand.syntax.name, faults: faults)
    }
  }

  private static func file(_ arguments: Arguments) -> [ArgumentFault] {
    let sending = given(
      arguments, IdentifyOption.concurrency.declaration, IdentifyOption.timeout.declaration,
      IdentifyOption.keyFile.declaration, IdentifyOption.region.declaration,
      IdentifyOption.profile.declaration, IdentifyOption.endpoint.declaration,
      IdentifyOption.yes.declaration, IdentifyOption.json.declaration,
      without: "--provider anthropic or bedrock")
    guard arguments.has(IdentifyOption.answers) else {
      return sending
        + given(arguments, RunOption.noReport.declaration, without: "--answers, as nothing is read")
    }
    let writing = [
      IdentifyOption.review.declaration, IdentifyOption.maxCost.declaration,
    ]
    return sending
      + writing.filter { arguments.values[$0.name] != nil }
      .map { .contradiction($0, IdentifyOption.answers.declaration) }
  }

  private static func answers(_ arguments: Arguments) -> [ArgumentFault] {
    given(arguments, IdentifyOption.answers.declaration, without: "--provider file")
  }

  private static func given(
    _ arguments: Arguments, _ options: OptionDeclaration..., without: String
  ) -> [ArgumentFault] {
    options.filter { arguments.values[$0.name] != nil }.map { .useless($0, without: without) }
  }
}
