import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct HTMLTextTests {
  private func text(_ html: String) -> String { HTMLText(Data(html.utf8), charset: nil).text }

  @Test(arguments: [
    ("<p>one  two\n three</p><p>four</p>", "one two three\n\nfour"),
    ("a<br>b<br><br>c", "a\nb\n\nc"), ("<div>a</div><div>b <b>c</b>d</div>", "a\nb cd"),
    (
      "<table><tr><th>Name</th><th>Phone</th></tr><tr><td>Jo</td><td> 12 </td></tr></table>",
      "Name\tPhone\nJo\t12"
    ),
    ("<style>p{}</style><script>var a</script><p hidden>x</p>y", "y"),
    ("<p style='display: none'>x</p><span style=\"VISIBILITY:hidden\">z</span>y", "y"),
    ("M&uuml;ller &amp; S&ouml;hne&nbsp;&#8364;5", "Müller & Söhne\u{A0}€5"),
    ("<pre>a\n  b</pre>c", "a\n  b\n\nc"), ("<ul><li>a<li>b</ul>", "a\nb"),
    ("<html><head><title>t</title></head><body>b</body></html>", "b"), ("", ""),
    ("<!-- c --><p>unclosed <b>bold", "unclosed bold"), ("1 < 2", "1 < 2"),
  ])
  func showsWhatABrowserShows(html: String, expected: String) {
    #expect(text(html) == expected)
  }

  @Test func charsetOfThePageIsUsedUnlessTheBytesAreUTF8() {
    let latin = Data("<meta charset=iso-8859-2><p>".utf8) + [0xA3, 0xF3, 0x64, 0xBC]
    #expect(HTMLText(latin, charset: nil).text == "Łódź")
    let silent = Data("<p>".utf8) + [0x80, 0x20, 0xFC]
    #expect(HTMLText(silent, charset: nil).text == "€ ü")
    #expect(text("<meta charset=iso-8859-1><p>Größe") == "Größe")
  }

  @Test func linksAreDecodedAndListedOnce() throws {
    let html = """
      <html><body><a href="MAILTO:jo%20hill@hill.example?subject=x">write</a>
      <a href="tel:+44%2020 7946 0123">call</a><a href="tel:+44 20 7946 0123">again</a>
      <a href="https://hill.example">site</a></body></html>
      """
    let document = try DocumentReader().read(DocumentInput(id: "a", bytes: Data(html.utf8)))
      .document
    #expect(document.pages.map(\.kind) == [.text, .attribute])
    #expect(
      document.pages.last?.text == "mailto: jo hill@hill.example\ntel: +44 20 7946 0123\n")
  }

  @Test func deepNestingIsHarmless() {
    let depth = 100_000
    let html = String(repeating: "<div>", count: depth) + "deep"
    #expect(text(html).contains("deep"))
  }
}
