/// Compares predictions with gold lines.
///
/// Values are compared as sets within a document, under two comparisons: strict (equal after
/// normalisation) and relaxed (for names, titles, organisations and addresses also one holding
/// the other, or word overlap).
package struct Scorer: Sendable {
  /// Dice overlap of the words, 0…1, from which the relaxed comparison accepts a value.
  package let overlap: Double
  /// Whether gold lines that have no prediction are left out instead of counting as missed.
  package let onlyPredicted: Bool
  /// The gold keys to compare; `nil` for all.
  package let keys: Set<String>?

  package init(overlap: Double = 0.6, onlyPredicted: Bool = false, keys: Set<String>? = nil) {
    self.overlap = overlap
    self.onlyPredicted = onlyPredicted
    self.keys = keys
  }

  /// The figures over all gold lines.
  ///
  /// Of two predictions for one file the later counts. `transcript` gives the text named by a gold
  /// line, or `nil` when it is not there, which is no error.
  package func compare(
    gold: [GoldLine], predictions: [PredictionLine],
    transcript: (GoldLine) -> String? = { _ in nil }
  ) -> EvaluationResult {
    let predicted = predictions.reduce(into: [:]) { $0[FileKey($1.file)] = $1 }
    var tallies: [String: FieldTally] = [:]
    var text = TextTally()
    var missing = 0
    for line in gold {
      let prediction = predicted[FileKey(line.file)]
      if prediction == nil { missing += 1 }
      if prediction == nil && onlyPredicted { continue }
      add(line, prediction, to: &tallies)
      if let read = prediction?.text, let truth = transcript(line) {
        text.add(read: read, truth: truth)
      }
    }
    let known = Set(gold.map { FileKey($0.file) })
    let outcomes = tallies.sorted { $0.key < $1.key }.flatMap(\.value.outcomes)
    return EvaluationResult(
      documents: gold.count, withoutPrediction: missing,
      unknownFiles: predicted.keys.filter { !known.contains($0) }.count,
      fields: tallies.mapValues(\.result), text: text.result,
      disagreements: tallies.mapValues(\.disagreements),
      reliability: Reliability(outcomes.map { ($0.confidence, $0.relaxed) }), outcomes: outcomes)
  }

  private func add(
    _ line: GoldLine, _ prediction: PredictionLine?, to tallies: inout [String: FieldTally]
  ) {
    for (key, labels) in line.fields where keys?.contains(key) ?? true {
      tallies[key, default: FieldTally()].add(
        line.file, key: key, gold: labels, predicted: prediction?.fields[key] ?? [],
        sightings: prediction?.sightings[key] ?? [], ignore: line.ignore[key] ?? [],
        overlap: overlap)
    }
  }
}

/// A file's name by its bytes: two names in different Unicode forms are two files.
private struct FileKey: Hashable {
  private let bytes: [UInt8]

  init(_ name: String) { bytes = Array(name.utf8) }
}

/// Words read and words true over all documents that have both.
private struct TextTally {
  private var documents = 0
  private var shared = 0
  private var read = 0
  private var truth = 0

  mutating func add(read: String, truth: String) {
    let readWords = WordBag(ComparableText(compatible: read).words)
    let trueWords = WordBag(ComparableText(compatible: truth).words)
    documents += 1
    shared += readWords.shared(with: trueWords)
    self.read += readWords.count
    self.truth += trueWords.count
  }

  var result: EvaluationResult.TextResult? {
    guard documents > 0 else { return nil }
    return EvaluationResult.TextResult(
      documents: documents, wordRecall: ratio(shared, truth), wordPrecision: ratio(shared, read))
  }
}
