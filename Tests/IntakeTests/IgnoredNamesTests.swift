import Intake
import Testing

@Suite struct IgnoredNamesTests {
  static let names: [(String, SkipReason?)] = [
    ("letter.pdf", nil),
    ("Angebot 2026.docx", nil),
    ("partial results.txt", nil),
    ("tmp", nil),
    ("report.pdf.part", .temporaryName),
    ("report.pdf.PARTIAL", .temporaryName),
    ("Unconfirmed 1234.crdownload", .temporaryName),
    ("scan0001.tmp", .temporaryName),
    (".letter.txt.swp", .temporaryName),
    ("letter.txt~", .temporaryName),
    ("~$letter.docx", .temporaryName),
    ("~WRL0001.tmp", .temporaryName),
    (".~lock.letter.odt#", .temporaryName),
    (".letter.pdf.Xy12Ab", .hidden),
    (".git", .hidden),
    ("._letter.pdf", .hidden),
    ("Thumbs.db", .systemFile),
    (".DS_Store", .systemFile),
    ("desktop.ini", .systemFile),
  ]

  @Test(arguments: names)
  func namesOfUnfinishedAndForeignFilesAreLeftAlone(name: String, reason: SkipReason?) {
    #expect(IgnoredNames.usual.reason(toSkip: name) == reason)
  }
}
