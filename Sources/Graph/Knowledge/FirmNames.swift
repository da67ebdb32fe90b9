import LeadModel

/// Which organisation a name means.
struct FirmNames {
  /// By the name without its legal form: who has it, with which form.
  private let byName: [PlainWords: [(form: PlainWords, profile: Profile)]]

  init(of profiles: [Profile]) {
    var byName: [PlainWords: [(form: PlainWords, profile: Profile)]] = [:]
    for firm in profiles where firm.kind == .organization {
      for field in firm.fields where field.field == .organizationName {
        for value in [field.value] + field.losers.map(\.value) {
          let (name, form) = Self.parts(of: value.display)
          byName[name, default: []].append((form, firm))
        }
      }
    }
    self.byName = byName
  }

  /// The only organisation of that name. Where both names have a legal form it is the same; a name
  /// without one may be anybody's who has that name.
  func firm(called name: String) -> Profile? {
    let (name, form) = Self.parts(of: name)
    guard !name.isEmpty else { return nil }
    let found = (byName[name] ?? []).filter { form.isEmpty || $0.form.isEmpty || $0.form == form }
    let same = found.filter { $0.form == form }
    let best = Set((same.isEmpty ? found : same).map(\.profile.id))
    return best.count == 1 ? found.first { best.contains($0.profile.id) }?.profile : nil
  }

  /// A name and the legal form at its end, if it has one.
  private static func parts(of name: String) -> (name: PlainWords, form: PlainWords) {
    let whole = PlainWords(name)
    for form in forms {
      if let bare = whole.without(form) { return (bare, form) }
    }
    return (whole, PlainWords(""))
  }

  /// The usual ones, longest first; others count as part of the name.
  private static let forms = [
    "gmbh & co kgaa", "gmbh & co kg", "gmbh & co. ohg", "ag & co kg", "se & co kg", "ug & co kg",
    "pty ltd", "pvt ltd", "co ltd", "s.a.r.l", "s.a.s", "s.r.l", "s.p.a", "s.l.u", "s.a", "s.l",
    "b.v", "n.v", "l.l.c", "gmbh", "mbh", "ag", "kgaa", "kg", "ohg", "ug", "eg", "se", "ltd",
    "limited", "plc", "llp", "llc", "lp", "inc", "incorporated", "corp", "corporation", "sarl",
    "sas", "sa", "sasu", "srl", "spa", "bv", "nv", "ab", "as", "aps", "oy", "oyj", "sl", "slu",
  ].map(PlainWords.init).sorted { $0.words.count > $1.words.count }
}
