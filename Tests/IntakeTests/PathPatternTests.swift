import Intake
import Testing

@Suite struct PathPatternTests {
  static let cases: [(pattern: String, path: String, matches: Bool)] = [
    ("*.pdf", "a.pdf", true), ("*.pdf", "SCAN.PDF", true), ("*.pdf", "in/deep/a.pdf", true),
    ("*.pdf", "a.pdf.txt", false), ("*.PDF", "a.pdf", false), ("*.PDF", "A.PDF", true),
    ("a/*.pdf", "a/x.pdf", true), ("a/*.pdf", "a/b/x.pdf", false), ("a/*.pdf", "b/a/x.pdf", false),
    ("a/**/*.pdf", "a/x.pdf", true), ("a/**/*.pdf", "a/b/c/x.pdf", true),
    ("drafts/**", "drafts/x/y.txt", true), ("drafts/**", "final/x.txt", false),
    ("**/old/*", "a/old/x", true), ("**/old/*", "old/x", true), ("**/old/*", "older/x", false),
    ("scan?.tif", "scan7.tif", true), ("scan?.tif", "scan17.tif", false),
    ("[a-c]*.txt", "b1.txt", true), ("[a-c]*.txt", "d1.txt", false),
    ("[!a-c]*.txt", "d1.txt", true), ("[x", "[x", true),
    ("über*", "Überblick.txt", true), ("*", ".hidden", true),
  ]

  @Test(arguments: cases)
  func patternsMatchWholePaths(_ this: (pattern: String, path: String, matches: Bool)) {
    #expect(
      PathPattern(this.pattern).matches(this.path) == this.matches,
      "\(this.pattern) on \(this.path)")
  }

  @Test func longNamesDoNotTakeForEver() {
    let name = String(repeating: "a", count: 200)
    #expect(!PathPattern("*a*a*a*b").matches(name))
  }
}
