import SessionPix
import SessionPixIdentify

/// The options of `identify`.
enum IdentifyOption {
  static let provider = Option.choice(
    "provider", of: Provider.self,
    help: "Who answers: `file` writes the requests and opens no connection.")
  static let model = Option<String?>.text(
    "model", value: "ID", help: "The model, or for Bedrock its inference profile or ARN.")
  static let api = Option.choice(
    "api", of: RequestShape.self,
    standardText: "messages for anthropic, converse for bedrock, invoke for file",
    help: "The shape of the requests.")
  static let answerForm = Option.choice(
    "answer-form", of: AnswerForm.self, standardText: "schema",
    help: "How answers are made to keep to their schema; some models take only the last.")
  static let controls = Option<Bool>.flag(
    "controls",
    help:
      "Ask for the positions of knobs, switches and cables, too, in a second request; after `process --details N` it"
      + " shows them closer than the overview does.")
  static let tier = Option.choice(
    "tier", of: TokenBudget.Tier.self, standardText: "as prepared",
    help: "Shrink overviews to this size.")
  static let noSerials = Option<Bool>.flag(
    "no-serials", help: "Paint over serial numbers, also where you allow them to be sent.")
  static let price = Option<TokenPrice?>(
    "price", value: "IN/OUT",
    help: "US dollars for a million tokens of requests and of answers, as 3/15.",
    standard: nil, expected: "two amounts as 3/15"
  ) { TokenPrice($0.text).map { .some($0) } }
  static let maxCost = Option<Double?>(
    "max-cost", value: "USD",
    help: "End before the run costs more, or leave requests out of the file; needs --price.",
    standard: nil, expected: "an amount of US dollars above 0"
  ) { text in Double(text.text).flatMap { $0 > 0 && $0.isFinite ? .some(.some($0)) : nil } }
  static let concurrency = Option<Int>.integer(
    "concurrency", in: 1...64, standard: 4, help: "How many requests are under way at once.")
  static let timeout = Option<Int>.integer(
    "timeout", in: 1...3600, standard: 120, help: "Seconds that one request may take.")
  static let answerTokens = Option<Int>.integer(
    "answer-tokens", in: 64...64000, standard: 2048, help: "Tokens that one answer may have.")
  static let keyFile = Option<PhotoPath?>.file(
    "key-file",
    help: "The file with the key, readable by you alone, instead of the environment's.")
  static let region = Option<String?>.text(
    "region", value: "NAME", help: "The AWS region, instead of the configured one.")
  static let profile = Option<String?>.text(
    "profile", value: "NAME", help: "The AWS profile, instead of AWS_PROFILE.")
  static let endpoint = Option<String?>.text(
    "endpoint", value: "URL",
    help:
      "Another address of the service, as of a proxy; allow it by its host, as `privacy set --to anthropic@HOST`."
  )
  static let answers = Option<PhotoPath?>.file(
    "answers",
    help:
      "With `file`: read answers back, a JSON object a line; with --price their cost is counted.")
  static let review = Option<Bool>.flag(
    "review",
    help: "Write identify/review.html, which shows what would leave; where it is sent, ask.")
  static let yes = Option<Bool>.flag("yes", help: "Your word: what is shown may be sent.")
  static let json = Option<Bool>.flag("json", help: "Print a summary as one JSON object.")

  static let declarations = [
    provider.declaration, model.declaration, api.declaration, answerForm.declaration,
    controls.declaration, tier.declaration, noSerials.declaration, price.declaration,
    maxCost.declaration, concurrency.declaration, timeout.declaration, answerTokens.declaration,
    keyFile.declaration, region.declaration, profile.declaration, endpoint.declaration,
    answers.declaration, review.declaration, yes.declaration, RunOption.noReport.declaration,
    json.declaration,
  ]
}
