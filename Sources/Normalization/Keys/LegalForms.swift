/// Which legal form a company's name ends (or starts) with.
struct LegalForms: Sendable {
  static let shared = LegalForms()

  /// Canonical form by its folded words.
  private let forms: [[String]: String]
  private let longest: Int

  private init() {
    var forms: [[String]: String] = [:]
    for (canonical, spellings) in LegalFormList.spellings {
      for spelling in spellings + [canonical] {
        forms[CompanyKey.joiningLetters(TextFold.nameTokens(spelling))] = canonical
      }
    }
    self.forms = forms
    longest = forms.keys.map(\.count).max() ?? 0
  }

  /// The words before the legal form, and the form; the longest that fits, at the end before the
  /// start. A name that is nothing but a form keeps its words.
  func split(_ words: [String]) -> (rest: [String], form: String?) {
    for count in stride(from: min(longest, words.count - 1), to: 0, by: -1) {
      if let form = forms[Array(words.suffix(count))] { return (words.dropLast(count), form) }
    }
    for count in stride(from: min(longest, words.count - 1), to: 0, by: -1) {
      let start = Array(words.prefix(count))
      if let form = forms[start], LegalFormList.leading.contains(form) {
        return (Array(words.dropFirst(count)), form)
      }
    }
    return (words, nil)
  }

  /// The canonical form of a text that is nothing but a legal form (`Company, Inc.` as `Inc.`);
  /// unknown ones fold to themselves, so that they still compare.
  func canonical(of text: String) -> String? {
    let words = CompanyKey.joiningLetters(TextFold.nameTokens(text))
    guard !words.isEmpty else { return nil }
    return forms[words] ?? split(words).form ?? words.joined(separator: "-")
  }
}
