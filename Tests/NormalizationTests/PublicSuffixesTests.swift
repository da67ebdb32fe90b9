import Normalization
import Testing

@Suite struct PublicSuffixesTests {
  let suffixes = PublicSuffixes()

  @Test func registrableDomainsFollowTheList() {
    #expect(suffixes.registrableDomain(of: "www.mill.co.uk") == "mill.co.uk")
    #expect(suffixes.registrableDomain(of: "co.uk") == nil)
    #expect(suffixes.registrableDomain(of: "report.docx") == nil)
    #expect(suffixes.hasKnownSuffix("mill.example"))
  }

  /// Of some countries the list names second levels alone.
  @Test(arguments: ["www.mill.co.za", "mill.com.bd", "mill.co.fk", "mill.com.np", "mill.com.pg"])
  func secondLevelsAreKnown(host: String) {
    #expect(suffixes.hasKnownSuffix(host))
    #expect(suffixes.registrableDomain(of: host)?.hasPrefix("mill.") == true)
  }

  @Test(arguments: ["za", "mill", "mill.za", "a.report.docx", "", ".", "com"])
  func othersAreNot(host: String) {
    #expect(!suffixes.hasKnownSuffix(host))
  }
}
