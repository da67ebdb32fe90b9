/// Whether a document's bytes reach the end that its format gives them: a worker's answer to `inspect`.
///
/// It says nothing of whether what stands between is sound.
package enum DocumentStructure: Hashable, Sendable {
  case complete
  case incomplete(MissingPart)
  /// The format has no end that could be looked for, or finding it would take more than is allowed.
  case undecided

  /// What a document without its end lacks. Raw values are stable: they stand in logs.
  package enum MissingPart: String, Hashable, Sendable, CaseIterable {
    /// It has no bytes.
    case content
    /// The mark, block or brace that the format ends with.
    case end
    /// The table that says where everything lies.
    case directory
    /// Bytes that a length or a table promises.
    case promisedBytes = "promised-bytes"
    /// The boundary that closes an e-mail's parts.
    case closingBoundary = "closing-boundary"
    /// What a compressed stream ends with, or it does not fit what was unpacked.
    case checksum
  }

  /// As it is told from process to process.
  package var word: String {
    switch self {
    case .complete: "complete"
    case .undecided: "undecided"
    case .incomplete(let part): part.rawValue
    }
  }

  /// `nil` for a word that `word` never gives.
  package init?(word: String) {
    switch word {
    case "complete": self = .complete
    case "undecided": self = .undecided
    default:
      guard let part = MissingPart(rawValue: word) else { return nil }
      self = .incomplete(part)
    }
  }
}
