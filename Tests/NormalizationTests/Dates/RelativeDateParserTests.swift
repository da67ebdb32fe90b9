import Normalization
import Testing

/// The anchor is Tuesday, 3 March 2026.
@Suite struct RelativeDateParserTests {
  @Test(arguments: [
    ("within two weeks", "2026-03-17"), ("in 3 days", "2026-03-06"),
    ("innerhalb von 14 Tagen", "2026-03-17"), ("sous 8 jours", "2026-03-11"),
    ("in den nächsten 3 Monaten", "2026-06-03"), ("next Friday", "2026-03-06"),
    ("by Friday", "2026-03-06"), ("bis Montag", "2026-03-09"), ("tomorrow", "2026-03-04"),
    ("übermorgen", "2026-03-05"), ("by end of Q3", "2026-09-30"), ("Ende März", "2026-03-31"),
    ("fin mars", "2026-03-31"), ("end of the year", "2026-12-31"), ("Jahresende", "2026-12-31"),
    ("Monatsende", "2026-03-31"), ("mid April", "2026-04-15"), ("bis KW 34", "2026-08-17"),
    ("KW 2", "2027-01-11"), ("next month", "2026-04"), ("nächste Woche", "2026-03-09"),
    ("le mois prochain", "2026-04"), ("this quarter", "2026-01"), ("in January", "2027-01"),
    ("3 April", "2026-04-03"), ("3. Februar", "2027-02-03"), ("Q2", "2026-04"),
  ])
  func phrasesLeanOnTheAnchor(text: String, iso: String) throws {
    let anchor = try #require(CivilDate(iso8601: "2026-03-03"))
    #expect(RelativeDateParser(anchor: anchor).parse(text)?.iso8601 == iso)
  }

  @Test func fiscalQuartersFollowTheFiscalYear() throws {
    let anchor = try #require(CivilDate(iso8601: "2026-03-03"))
    let span = RelativeDateParser(anchor: anchor, fiscalStart: 10).parse("FY26 Q2")
    #expect(span?.iso8601 == "2026-01")
    #expect(span?.last.iso8601 == "2026-03-31")
  }

  @Test(arguments: ["", "soon", "in the garden", "as agreed", "two weeks ago"])
  func otherPhrasesAreRefused(text: String) throws {
    let anchor = try #require(CivilDate(iso8601: "2026-03-03"))
    #expect(RelativeDateParser(anchor: anchor).parse(text) == nil)
  }
}
