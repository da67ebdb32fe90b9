/// A company's name folded for comparing: its words, and its legal form apart.
package struct CompanyKey: Hashable, Sendable {
  /// The words without legal form, `&`, `and` and a leading `the`; never empty.
  package let core: [String]
  /// The canonical legal form, e.g. `gmbh-co-kg`; `nil` when the name has none.
  package let form: String?

  /// - Parameter statedForm: a legal form that the source names apart; used when the name has
  ///   none of its own.
  ///
  /// `nil` when the name has no letter or digit.
  package init?(_ name: String, statedForm: String? = nil) {
    let words = Self.joiningLetters(TextFold.nameTokens(name))
    guard !words.isEmpty else { return nil }
    let (rest, form) = LegalForms.shared.split(words)
    let own = form == nil ? Self.leaving(out: statedForm, rest) : rest
    let core = own.filter { !Self.joiners.contains($0) }
    self.core = Self.withoutArticle(core.isEmpty ? rest : core)
    self.form = form ?? statedForm.flatMap(LegalForms.shared.canonical(of:))
  }

  /// The words joined by one space.
  package var coreText: String { core.joined(separator: " ") }

  /// The words with the legal form: the whole legal name.
  package var text: String { form.map { "\(coreText) / \($0)" } ?? coreText }

  /// `S.A.S.`, `S A S` and `SAS` are one: neighbouring single letters become one word.
  static func joiningLetters(_ words: [String]) -> [String] {
    var result: [String] = []
    var letters = ""
    for word in words {
      if word.count == 1, word.first?.isLetter == true {
        letters += word
        continue
      }
      if !letters.isEmpty { result.append(letters) }
      letters = ""
      result.append(word)
    }
    return letters.isEmpty ? result : result + [letters]
  }

  /// Without last words that a form named apart begins with: `Quill Company` of `Company, Inc.`
  private static func leaving(out form: String?, _ words: [String]) -> [String] {
    let form = form.map { joiningLetters(TextFold.nameTokens($0)) } ?? []
    let count = (0...min(form.count, words.count - 1)).last {
      form.prefix($0).elementsEqual(words.suffix($0))
    }
    return words.dropLast(count ?? 0)
  }

  private static func withoutArticle(_ words: [String]) -> [String] {
    words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
  }

  private static let joiners: Set<String> = ["and", "und", "et", "och", "og", "en", "y"]
}
