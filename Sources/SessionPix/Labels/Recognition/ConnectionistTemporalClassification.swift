/// Greedy decoding of a recogniser's output: the best class of each step, repeats and blanks dropped.
///
/// A. Graves et al., "Connectionist Temporal Classification", ICML 2006. Class 0 is the blank.
struct ConnectionistTemporalClassification: Sendable {
  /// What each class stands for; nothing for the blank.
  let characters: [String]

  /// The text of a line, from one line, its steps and their classes; the confidence is the mean probability of the
  /// characters that are kept.
  @unsafe
  func reading(of output: TensorView) -> Reading {
    let steps = unsafe output.shape[1]
    let width = unsafe output.shape[2]
    var text = ""
    var sum: Double = 0
    var kept = 0
    var previous = 0
    for step in 0..<steps {
      let start = step * width
      var best = 0
      var value: Float = -1
      for index in 0..<min(width, characters.count) {
        let probability = unsafe output.values[start + index]
        if probability > value { (best, value) = (index, probability) }
      }
      if best != 0, best != previous {
        text += characters[best]
        sum += Double(value)
        kept += 1
      }
      previous = best
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return Reading(text: words, confidence: kept > 0 ? min(sum / Double(kept), 1) : 0)
  }
}
