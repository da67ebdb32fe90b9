/// How two names agree, by their gravest difference; best first.
package enum NameLevel: Int, Sendable, Comparable, CaseIterable {
  case same, reordered, shortened, misspelled, partial, acronym, otherForm, otherNumber, different

  init(_ features: NameFeatures) {
    let differs = features[.conflict] >= 0.5
    self =
      if features[.acronym] > 0 { .acronym } else if features[.otherNumber] > 0 {
        .otherNumber
      } else if differs || features[.otherInitial] > 0 || features[.worstWord] > 0.5 {
        .different
      } else if features[.otherForm] > 0 {
        .otherForm
      } else if features[.extra] > 0 || features[.single] > 0 {
        .partial
      } else if features[.edits] > 0 || features[.conflict] > 0 {
        .misspelled
      } else if features[.initials] > 0 || features[.nicknames] > 0 {
        .shortened
      } else if features[.rotated] > 0 || features[.shuffled] > 0 { .reordered } else { .same }
  }

  /// Said to people and in files.
  package var label: String {
    switch self {
    case .same: "same name"
    case .reordered: "same words, another order"
    case .shortened: "initial or nickname"
    case .misspelled: "misspelled"
    case .partial: "words missing"
    case .acronym: "acronym"
    case .otherForm: "another legal form"
    case .otherNumber: "another number"
    case .different: "different words"
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
