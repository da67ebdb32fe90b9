import Normalization
import Testing

@Suite struct TextFoldTests {
  @Test(arguments: [
    ("Zoë  O'Brien-Łuczak", "zoe obrien luczak"), ("Straße 12a", "strasse 12a"),
    ("ÉLÉGANCE", "elegance"), ("e\u{301}te\u{301}", "ete"), ("Jens’ Büro", "jens buro"),
    ("Ørsted & Æbelø", "orsted aebelo"), ("Иван", "иван"), ("—", ""),
  ])
  func folds(text: String, key: String) {
    #expect(TextFold.key(text) == key)
  }

  @Test(arguments: [
    ["Müller", "Mueller", "MULLER"], ["Jörg", "Joerg"], ["Strauß", "Strauss"], ["Bär", "Baer"],
    ["Über", "Ueber"],
  ])
  func transcriptionsAreOne(spellings: [String]) {
    #expect(Set(spellings.map(TextFold.nameTokens)).count == 1)
  }

  @Test(arguments: [
    ("Michael", "Michal"), ("Rafael", "Rafal"), ("Jacques", "Jacqus"), ("Bauer", "Baur"),
  ])
  func otherLettersStay(left: String, right: String) {
    #expect(TextFold.nameTokens(left) != TextFold.nameTokens(right))
  }
}
