import Testing

@testable import Resolution

@Suite struct NamePartsTests {
  private func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("Юлия Щербакова", "yuliya shcherbakova"), ("Ελένη", "eleni"), ("דוד", "dud"),
    ("سارة", "sara"), ("김민준", "gim min jun"), ("王小明", "wang xiao ming"), ("Müller", "Müller"),
  ])
  func writings(name: String, latin: String) {
    #expect(Transliteration.latin(name, script: WrittenScript(of: name)) == latin)
  }

  @Test(arguments: [
    ("qaddim", "gaddim"), ("selenskyj", "zelenskyy"), ("yousuf", "yusuf"), ("shukow", "zhukov"),
  ])
  func soundsAlike(left: String, right: String) {
    #expect(PhoneticKey.key(letters(left)) == PhoneticKey.key(letters(right)))
  }

  @Test func vowelsTellNamesApart() {
    #expect(PhoneticKey.key(letters("olga")) != PhoneticKey.key(letters("oleg")))
    #expect(PhoneticKey.skeleton(letters("olga")) == PhoneticKey.skeleton(letters("oleg")))
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("abcd", "acbd", 1), ("kestrel", "kestral", 1), ("ca", "abc", 3),
  ])
  func edits(left: String, right: String, count: Int) {
    #expect(LetterDistance.edits(letters(left), letters(right)) == count)
    #expect(LetterDistance.edits(letters(right), letters(left)) == count)
  }

  @Test(arguments: [
    ("brigade twelve", [Numerals.Word.text("brigade"), .number(12)]),
    ("forty four", [.number(44)]), ("fund iii", [.text("fund"), .number(3)]),
    ("2nd harbour", [.number(2), .text("harbour")]),
    ("v lindqvist", [.text("v"), .text("lindqvist")]),
    ("one", [.text("one")]),
  ])
  func numerals(text: String, words: [Numerals.Word]) {
    #expect(Numerals.joined(text.split(separator: " ").map(String.init)) == words)
  }

  @Test(
    arguments: [
      ("quarzhof gmbh", ["quarzhof"], "gmbh"), ("ooo romashkino", ["romashkino"], "ooo"),
      ("quarzhof aktiengeselschaft", ["quarzhof"], "ag"), ("gmbh", ["gmbh"], nil),
      ("fund v l p", ["fund", "v"], "lp"),
    ] as [(String, [String], String?)])
  func legalForms(text: String, rest: [String], form: String?) {
    let words = text.split(separator: " ").map(String.init)
    let split = LegalFormClass.split(LegalFormClass.joiningLetters(words))
    #expect(split.rest == rest)
    #expect(
      form == nil
        || split.form?.agrees(
          with: LegalFormClass.split(["x", form ?? ""]).form ?? .init(canonical: "", kind: .other))
          == true
    )
    #expect((split.form == nil) == (form == nil))
  }

  @Test(arguments: [
    ("Ada Byngham", "Ada Byngham", NameLevel.same), ("Byngham Ada", "Ada Byngham", .reordered),
    ("A. Byngham", "Ada Byngham", .shortened), ("Ada Bingham", "Ada Byngham", .misspelled),
    ("Ada Mary Byngham", "Ada Byngham", .partial), ("Ada Byngham", "Ada Torvald", .different),
  ])
  func levels(left: String, right: String, level: NameLevel) throws {
    let comparison = PersonNameComparison()
    let evidence = comparison.compare(
      try #require(comparison.prepare(left)), try #require(comparison.prepare(right)))
    #expect(evidence.level == level)
    #expect(abs(evidence.terms.reduce(0) { $0 + $1.bits } - evidence.bits) < 1e-9)
  }

  @Test func companiesHaveLevelsOfTheirOwn() throws {
    let comparison = CompanyNameComparison()
    let level = { (left: String, right: String) in
      comparison.compare(
        try #require(comparison.prepare(left)), try #require(comparison.prepare(right))
      ).level
    }
    #expect(try level("Quarzhof GmbH", "Quarzhof e.V.") == .otherForm)
    #expect(try level("Quarzhof Fund 3", "Quarzhof Fund IV") == .otherNumber)
    #expect(try level("IWC", "International Widget Consortium") == .acronym)
  }

  @Test func nothingToCompare() {
    #expect(PersonNameComparison().prepare(" ,") == nil)
    #expect(CompanyNameComparison().prepare("—") == nil)
  }
}
