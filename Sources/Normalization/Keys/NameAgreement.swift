/// How well two names agree, from best to worst. What a rule makes of it is the rule's matter.
package enum NameAgreement: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// The same words, in any order, whatever their spelling of umlauts and accents.
  case equal
  /// No contradiction and nothing essential missing: initials for names, one middle name more,
  /// a company's name with and without its legal form.
  case compatible
  /// No contradiction, but an essential part is missing: a family name alone, a company's name
  /// with fewer words.
  case partial
  /// A typing or reading mistake apart.
  case near
  /// At least one of the two has no name.
  case unknown
  /// Companies of the same words and different legal forms.
  case otherForm
  /// Clearly different.
  case different

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the names speak against being one.
  package var isConflict: Bool { self >= .otherForm }
}
