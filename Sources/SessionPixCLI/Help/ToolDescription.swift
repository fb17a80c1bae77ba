/// What help and manual say of the tool as a whole.
enum ToolDescription {
  static let shortPurpose = "prepare equipment photos that are safe to share"

  static let purpose = """
    Turns folders of equipment photos into images that are safe to share, with faces hidden and metadata gone, and \
    finds brand, model and serial number.
    """

  static let examples = [
    (arguments: "process photos --output out", purpose: "prepare every photo of a folder"),
    (arguments: "inspect IMG_1.jpg", purpose: "show what is in one photo"),
    (
      arguments: "clean photos --output clean",
      purpose: "take the metadata out, and hide nothing: faces stay"
    ),
    (arguments: "verify out", purpose: "prove what was written again"),
    (arguments: "doctor", purpose: "show what is installed and what is missing"),
  ]

  static let exitStatuses: [(status: ExitStatus, meaning: String)] = [
    (.ok, "all well"), (.failure, "something failed"), (.usage, "wrong usage"),
    (
      .somePhotosFailed,
      "some photos failed or are not there, or verify found something wrong"
    ),
    (.interrupted, "ended by Ctrl-C or SIGTERM"),
  ]

  static let files = [
    (path: "sessionpix.json", purpose: configPurpose),
    (
      path: "~/.config/sessionpix/config.json",
      purpose: "The same, where there is none in the current folder; XDG_CONFIG_HOME moves it."
    ),
    (path: "~/.config/sessionpix/privacy.json", purpose: "What `privacy set` allows."),
    (path: "~/.local/state/sessionpix/names.key", purpose: "The key of `--names hashed`."),
    (
      path: "~/.local/state/sessionpix/usage.jsonl",
      purpose: "What `identify` sent by month, in numbers."
    ),
    (
      path: "~/.cache/sessionpix/networks",
      purpose: "The networks as they were compiled for this processor; it may be removed."
    ),
  ]

  static let environment = [
    (name: "SESSIONPIX_MODELS", purpose: "The folder with the model files."),
    (name: "XDG_CONFIG_HOME", purpose: "The folder of configuration, instead of ~/.config."),
    (name: "XDG_CACHE_HOME", purpose: "The folder of what can be made anew, instead of ~/.cache."),
    (
      name: "XDG_STATE_HOME",
      purpose: "The folder of the key of names and the log of use, instead of ~/.local/state."
    ),
    (name: "ANTHROPIC_API_KEY", purpose: "The key of `identify --provider anthropic`."),
    (
      name: "AWS_BEARER_TOKEN_BEDROCK",
      purpose:
        "The key of `identify --provider bedrock`; without it credentials are found as the AWS tools find them."
    ),
  ]

  private static let configPurpose = """
    Options of `process`, `inspect`, `redact` and `verify` that need not be typed: a JSON object whose names are those of the options, as \
    {"output": "out", "jobs": 2, "master": true, "exclude": ["*.png"]}. The command line wins; --master=false undoes \
    what stands there.
    """
}
