package import LeadModel
import Normalization

/// Turns labelled documents into what the trainer of the contact model reads.
package struct ContactTraining {
  private let set: ExtractorSet
  private let zones: ContactZones
  private let tagger: ContactTagger
  private let words: Vocabulary

  /// - Throws: `RuleError` when a rule, list or model is missing.
  package init(rules: RuleSet) throws {
    set = try ExtractorSet(rules: rules)
    words = try Vocabulary(rules)
    zones = try ContactZones(rules: rules, words: words)
    tagger = try ContactTagger(rules: rules, words: words)
  }

  /// For each zone of the document the name of its model, a line for each word (its label and its
  /// features, between tabs), and an empty line.
  ///
  /// - Parameter values: The labelled values by gold key: `person`, `title`, `organization`,
  ///   `address`; every place where one stands is labelled. Other keys are left out.
  package func lines(of document: Document, values: [String: [String]]) -> String {
    let (scanned, board) = set.board(of: document, before: ContactBlockExtractor.self)
    let surroundings = ZoneSurroundings(
      mailProviders: words.mailProviders, lowerWords: LowerCaseWords(scanned))
    let labelled = ContactLabel.Role.allCases.flatMap { role in
      (values["\(role)"] ?? []).flatMap { Self.pieces(of: $0, role) }
        .map { (role, Self.folded($0)) }
    }
    return scanned.pages.map { page in
      zones.zones(on: page, board).map { zone in
        tagger.trainingLines(
          of: zone, on: page,
          in: surroundings.context(
            of: zone, onPage: surroundings.context(of: page, board), board), board
        ) { Self.labels(of: $0, labelled) }
      }.joined()
    }.joined()
  }

  /// An address is labelled piece by piece: some may have been found before.
  private static func pieces(of value: String, _ role: ContactLabel.Role) -> [String] {
    guard role == .address else { return [value] }
    return value.split { $0 == "\n" || $0 == "," }.map(String.init)
  }

  private static func folded(_ value: String) -> [String] {
    Token.words(of: Array(value.utf8)).filter { $0.hasLetter || $0.hasDigit }.map(\.folded)
  }

  private static func labels(
    of words: [ZoneWord], _ labelled: [(ContactLabel.Role, [String])]
  ) -> [ContactLabel] {
    var labels = [ContactLabel](repeating: .other, count: words.count)
    let folded = words.map { $0.token?.folded ?? "" }
    for (role, value) in labelled where !value.isEmpty && value.count <= words.count {
      for start in 0...(words.count - value.count)
      where folded[start] == value[0] && Array(folded[start..<(start + value.count)]) == value
        && labels[start..<(start + value.count)].allSatisfy({ $0 == .other })
      {
        for index in start..<(start + value.count) {
          let begins =
            index == start || role != .address && words[index].line != words[index - 1].line
          labels[index] = begins ? .begins(role) : .inside(role)
        }
      }
    }
    return labels
  }
}
