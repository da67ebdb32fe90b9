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

  static let layouts: [(html: String, expected: String)] = [
    ("<p aria-hidden=true>a</p><noscript>n</noscript><input value=v>b", "a\n\nb"),
    ("<dl><dt>Tel<dd>12</dl>", "Tel\n12"),
    ("<address>Mill Lane<br>Leeds</address>x", "Mill Lane\nLeeds\nx"),
    ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a\tb"),
    (
      "<table><tr><td>Mill Works<br>Mill Lane</td><td>Tel 1</td></tr></table>",
      "Mill Works\nMill Lane\nTel 1"
    ),
    ("<table><tr><td></td><td>x</td></tr><tr><td>y</td></tr></table>", "\tx\ny"),
    ("so\u{AD}ft zero\u{200B}width", "soft zerowidth"),
    ("<p>unclosed <table><tr><td>a<td>b<tr><td>c<td>d", "unclosed\n\na\tb\nc\td"),
  ]

  @Test(arguments: layouts.indices)
  func cellsAndBlocksStandOnLines(index: Int) {
    #expect(text(Self.layouts[index].html) == Self.layouts[index].expected)
  }

  @Test func dataTablesHaveCells() {
    let html = """
      <table><tr><th>Name</th><th colspan=2>Phones</th></tr>
      <tr><td rowspan=2>Ada</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
      <table><tr><td>only</td></tr></table>
      <table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>w</td></tr></table>
      """
    let page = HTMLText(Data(html.utf8), charset: nil).page
    let scalars = Array(page.text.unicodeScalars)
    let cells = page.cells.map { cell in
      "\(cell.table).\(cell.row).\(cell.column) "
        + String(String.UnicodeScalarView(scalars[cell.start..<cell.end]))
    }
    #expect(
      cells == [
        "1.1.1 Name", "1.1.2 Phones", "1.2.1 Ada", "1.2.2 1", "1.2.3 2", "1.3.2 3", "1.3.3 4",
        "2.1.1 x", "2.1.2 y", "2.2.1 z", "2.2.2 w",
      ])
  }

  @Test func cellsOfATableKeepTheirPlace() {
    let html = """
      <table><tr><th>Name</th><th></th><th>Phone</th></tr>
      <tr><td>Ada Byng</td><td>x</td><td>+44 1632 960001</td></tr></table>
      """
    let page = HTMLText(Data(html.utf8), charset: nil).page
    let scalars = Array(page.text.unicodeScalars)
    let cells = page.cells.map {
      "\($0.row).\($0.column)="
        + String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
    #expect(
      cells == ["1.1=Name", "1.3=Phone", "2.1=Ada Byng", "2.2=x", "2.3=+44 1632 960001"])
    #expect(page.marks == [])
  }

  @Test func tablesThatPlaceThingsHaveNoCells() {
    let inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    let html = "<table><tr><td>\(inner)<td>\(inner)<tr><td>y<td>z</table>\(inner)"
    let page = HTMLText(Data(html.utf8), charset: nil).page
    #expect(page.cells.map(\.table) == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
  }

  /// The marks of the attribute page with `path`, as `name=value`.
  private func fields(_ html: String, path: String) throws -> [String] {
    let document = try DocumentReader().read(
      DocumentInput(id: "a", bytes: Data(("<!DOCTYPE html><html>" + html).utf8))
    ).document
    guard let page = document.pages.first(where: { $0.path == path }) else { return [] }
    #expect(page.kind == .attribute)
    let scalars = Array(page.text.unicodeScalars)
    return page.marks.map {
      "\($0.name ?? "")=" + String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
  }

  @Test func titleAndTextsOfPicturesAreAttributes() throws {
    let html = """
      <head><title>Mill Works</title><meta property="og:site_name" content="Mill Works Ltd"></head>
      <body><img alt="our  logo">x</body></html>
      """
    #expect(
      try fields(html, path: "head") == [
        "document.title=Mill Works", "og:site_name=Mill Works Ltd", "alt=our logo",
      ])
  }

  @Test(arguments: [
    """
    <div itemscope itemtype="http://schema.org/LocalBusiness"><b itemprop="name">Mill Works</b>
    <div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
    <i itemprop="streetAddress">Mill Lane 1</i></div>
    <a itemprop="telephone" href="tel:+441632960001">call</a></div>
    """,
    """
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type":
    "LocalBusiness", "name": "Mill Works", "telephone": "+441632960001", "address": {"@type":
    "PostalAddress", "streetAddress": "Mill Lane 1"}}]}</script>x
    """,
    """
    <div vocab="http://schema.org/" typeof="LocalBusiness"><b property="name">Mill Works</b>
    <div property="address" typeof="PostalAddress"><i property="streetAddress">Mill Lane 1</i></div>
    <b property="telephone" content="+441632960001">call</b></div>
    """,
  ])
  func structuredDataIsRead(html: String) throws {
    let found = try fields("<body>" + html, path: "itemscope")
    #expect(
      Set(found) == [
        "organization.name=Mill Works", "streetaddress=Mill Lane 1", "telephone=+441632960001",
      ])
  }

  @Test func microformatsAreRead() throws {
    let html = """
      <div class="vcard"><span class="fn">Ada Byng</span>, <span class="org">Mill Works</span>
      <span class="adr"><span class="locality">Leeds</span></span>
      <span class="tel"><span class="type">Fax</span> +44 1632 960002</span></div>
      """
    #expect(
      try fields("<body>" + html, path: "itemscope") == [
        "fn=Ada Byng", "org=Mill Works", "locality=Leeds", "fax=Fax +44 1632 960002",
      ])
  }

  @Test func protectedAddressesAreRead() throws {
    let address = "ada@x.example"
    let code = ([0x42] + address.utf8.map { $0 ^ 0x42 })
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let html = "<body><span class=\"__cf_email__\" data-cfemail=\"\(code)\">[email]</span>"
    #expect(try fields(html, path: "a/@href") == ["email=ada@x.example"])
  }

  @Test(arguments: [
    (
      "<span>Head of Sales</span><a href='mailto:a@b.example'>E-mail Ada</a>",
      "Head of Sales\nE-mail Ada"
    ),
    ("<span>Ada Byng</span><span>Head of Sales</span>", "Ada Byng Head of Sales"),
    ("<span>Ada</span> <a href='mailto:a@b.example'>Byng</a>", "Ada Byng"),
    ("<span>Mc</span><span>Donald</span>", "McDonald"),
    ("<b>Mill</b><i>stone</i>", "Millstone"), ("<b>Galena</b><sup>TM</sup>", "GalenaTM"),
    ("<b>MILL</b><b>WORKS</b>", "MILLWORKS"), ("<b>Mill</b>Works", "MillWorks"),
    ("<p><span>Mill</span></p><span>Works</span>", "Mill\n\nWorks"),
  ])
  func elementsThatStylesPlaceApart(html: String, text: String) {
    #expect(self.text(html) == text)
  }
}
