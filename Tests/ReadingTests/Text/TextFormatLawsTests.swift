import Foundation
import LeadModel
import Testing

@testable import Reading

/// What holds for every document of every text format, also for broken ones.
@Suite struct TextFormatLawsTests {
  static let seeds: [(name: String, text: String)] = [
    (
      "vcard",
      """
      BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg=\r
      ;;Dr.\r\nTEL;WORK;FAX:+49 30 23125 111\r\nADR;TYPE="work,x":;;Hauptstr. 5\\, 2. OG;Berlin;;10115;DE\r
      AGENT:\r\nBEGIN:VCARD\r\nFN:Kim Lake\r\nEND:VCARD\r\nPHOTO;BASE64:\r\n AAAA\r\n\r\nNOTE:a\\nb\r\nEND:VCARD\r\n
      """
    ),
    (
      "csv",
      "Name;Firma;Telefon\nJörg Müller;\"Pumpen; \"\"Groß\"\" GmbH\";+49 30 23125 112\n"
        + "Ada Byng;\"Mill\nWorks\";+44 1632 960001\nKim;;\n;x;y\nJo;Hill;3\n"
    ),
    (
      "rtf",
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}{\\header H\\par}"
        + "\\f1\\'93\\'63\\f0 Gr\\'f6\\u8364?\\v h\\v0\\par\\trowd\\cellx1\\pard\\intbl a\\cell b\\cell\\row"
        + "{\\field{\\*\\fldinst HYPERLINK \"mailto:a@b.example\"}{\\fldrslt x}}{\\pict\\pngblip 8950}}"
    ),
    (
      "html",
      "<!DOCTYPE html><html><head><title>T</title><script type='application/ld+json'>"
        + "{\"@type\":\"Organization\",\"name\":\"Mill\",\"address\":{\"postalCode\":\"1\"}}</script></head>"
        + "<body itemscope itemtype='http://schema.org/Person'><span itemprop=name>Ada</span><table>"
        + "<tr><th>a<th rowspan=2>b<tr><td colspan=2>c<br>d</table><pre>x\n y</pre>"
        + "<a href='mailto:a%20b@c.example'>m</a><div class=vcard><b class=fn>K</b></div>"
        + "<blockquote type=cite>q</blockquote><i data-cfemail=00614062>z</i></body></html>"
    ),
    (
      "mail",
      "From: =?UTF-8?Q?J=C3=B6rg?= <j@x.example>\nTo: a@b.example\nSubject: =?iso-8859-1?B?R3L232U=?=\n"
        + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
        + "Content-Type: text/plain; charset=utf-8; format=flowed\n\nHello \nyou\n> quoted \n> more\n\n"
        + "Best regards\nAda Byng\n+44 1632 960001\n--b\nContent-Type: text/html\n\n"
        + "<div class=gmail_quote>On 1 Jan 2026 Jo wrote:<p>x</div>\n--b\n"
        + "Content-Type: application/pdf; name*=UTF-8''a%20b.pdf\nContent-Transfer-Encoding: base64\n\n"
        + "JVBERi0=\n--b\nContent-Type: application/pkcs7-mime\n\nx\n--b--\n"
    ),
    (
      "mbox",
      "From a@b.example Mon Jan  5 10:00:00 2026\nFrom: a\nTo: b\nSubject: c\n\n>From here\n\n"
        + "From c@d.example Mon Jan  5 11:00:00 2026\nFrom: c\nTo: d\nDate: e\n\nbody\n"
    ),
    ("text", "# Größe\n\n- one\n- two — “three”\n\n\u{1B}$B x e\u{301} 👋🏽\n"),
  ]

  /// How many mutations of each seed are tried; more in a longer hunt.
  private static let mutations =
    ProcessInfo.processInfo.environment["GALENA_MUTATIONS"].flatMap(Int.init) ?? 60

  @Test(arguments: seeds.indices)
  func mutatedDocumentsKeepTheLaws(index: Int) throws {
    var random = SplitMix(state: UInt64(index + 1))
    let seed = Array(Self.seeds[index].text.utf8)
    try check(seed)
    for _ in 0..<Self.mutations { try check(random.mutation(of: seed)) }
  }

  @Test(arguments: seeds.indices)
  func documentsMayEndAnywhere(index: Int) throws {
    let seed = Array(Self.seeds[index].text.utf8)
    for end in stride(from: 1, to: seed.count, by: 7) { try check(Array(seed[..<end])) }
  }

  /// Each seed repeated to a few hundred kilobytes, and lines without an end: nothing here may
  /// take more than linear time.
  @Test(arguments: seeds.indices)
  func longDocumentsAreRead(index: Int) throws {
    let seed = Array(Self.seeds[index].text.utf8)
    let times = 200_000 / seed.count
    try check(Array(repeatElement(seed, count: times).joined()))
    try check(
      seed + Array(repeatElement(seed.filter { $0 != 0x0A && $0 != 0x0D }, count: times).joined()))
    for byte in Set(seed).sorted() where byte < 0x80 && !(0x61...0x7A).contains(byte) {
      try check(seed + [UInt8](repeating: byte, count: 50_000))
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    let reader = DocumentReader(limits: ReadingLimits(textScalarsPerPage: 400_000))
    let input = DocumentInput(id: "a", bytes: Data(bytes))
    guard let result = try? reader.read(input) else { return }
    for page in result.document.pages {
      let count = page.text.unicodeScalars.count
      #expect(!page.text.unicodeScalars.contains("\0"))
      for mark in page.marks { #expect(mark.start < mark.end && mark.end <= count) }
      var end = 0
      for cell in page.cells {
        #expect(cell.start >= end && cell.end > cell.start && cell.end <= count)
        #expect(cell.row >= 1 && cell.column >= 1 && cell.table >= 1)
        end = cell.end
      }
    }
    #expect(result.document.pages.map(\.number) == Array(1...max(1, result.document.pages.count)))
  }
}
