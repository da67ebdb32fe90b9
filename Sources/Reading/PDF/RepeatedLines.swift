import LeadModel
import TextRecognition

/// Recognised lines that the native text beside them already says.
///
/// A layer's boxes often lie beside the print that they stand for: their words do not overlap
/// then, but they say the same at the same height.
struct RepeatedLines {
  private let words: [(top: Double, bottom: Double, text: String)]

  // Half a line may be said by chance, as a company's name in its letterhead.
  private static let leastShare = 0.7

  init(words: [Word], text: String) {
    let scalars = Array(text.unicodeScalars)
    self.words = words.map {
      let text = String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
      return ($0.quad.minY, $0.quad.maxY, text)
    }
  }

  /// The words, corners in points, without the lines that are said already.
  func removed(from read: [RecognizedWord]) -> [RecognizedWord] {
    var kept: [RecognizedWord] = []
    var start = 0
    while start < read.count {
      let end = read[start...].firstIndex { $0.line != read[start].line } ?? read.count
      let line = read[start..<end]
      if !isSaid(line) { kept += line }
      start = end
    }
    return kept
  }

  private func isSaid(_ line: ArraySlice<RecognizedWord>) -> Bool {
    let heights = line.flatMap { word in stride(from: 1, to: 8, by: 2).map { word.corners[$0] } }
    guard let top = heights.min(), let bottom = heights.max() else { return false }
    let beside = words.filter { min($0.bottom, bottom) - max($0.top, top) > 0 }
    let share = WordSimilarity.share(of: line.map(\.text), foundIn: beside.map(\.text))
    return (share ?? 0) >= Self.leastShare
  }
}
