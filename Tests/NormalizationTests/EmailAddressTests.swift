import Normalization
import Testing

@Suite struct EmailAddressTests {
  static let accepted: [(String, String, String)] = [
    ("Ada.Byng", "Mill-Works.Example", "ada.byng@mill-works.example"),
    ("ada", "byng (dot) example", "ada@byng.example"),
    ("einkauf", "müller.example", "einkauf@müller.example"),
  ]

  @Test(arguments: accepted)
  func hasOneForm(local: String, host: String, normalized: String) {
    let address = EmailAddress(local: local, host: host, suffixes: PublicSuffixes())
    #expect(address?.normalized == normalized)
  }

  @Test(arguments: [
    ("a..b", "c.example"), (".a", "c.example"), ("a", "host"), ("a", "-b.example"),
    ("a", "1.2.3.4"),
    (String(repeating: "a", count: 65), "c.example"),
  ])
  func refusesWhatTheStandardsForbid(local: String, host: String) {
    #expect(EmailAddress(local: local, host: host, suffixes: PublicSuffixes()) == nil)
  }
}
