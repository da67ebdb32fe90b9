import Foundation

extension ConformanceCase {
  static let mail = """
    From: Ada \(secret) <ada@mill.example>\r
    To: sales@pumps.example\r
    Subject: Offer for \(secret)\r
    Date: Mon, 5 Jan 2026 10:00:00 +0000\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed; boundary="b"\r
    \r
    --b\r
    Content-Type: text/plain; charset=utf-8\r
    \r
    Hello,\r
    > what do the pumps cost?\r
    \r
    -- \r
    Ada \(secret)\r
    --b\r
    Content-Type: text/html\r
    \r
    <p>See <a href="mailto:ada@mill.example">\(secret)</a></p>\r
    --b\r
    Content-Type: text/csv; name="list.csv"\r
    Content-Disposition: attachment\r
    \r
    a,b\r
    --b--\r

    """

  static let mailbox = """
    From a@b.example Mon Jan  5 10:00:00 2026
    From: a@b.example
    Subject: \(secret)

    Hello
    >From here

    From c@d.example Mon Jan  5 11:00:00 2026
    From: c@d.example
    Subject: second

    body

    """

  static let html = """
    <!DOCTYPE html><html><head><title>\(secret)</title></head><body>
    <table><tr><th>Name</th><th>Phone</th></tr><tr><td>Ada \(secret)</td><td>+44 1632 960001</td></tr>
    </table><p itemscope itemtype="https://schema.org/Person"><span itemprop="name">\(secret)</span>
    <a href="tel:+441632960001">call</a></p></body></html>
    """

  static let card = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Ada \(secret)\r
    N:\(secret);Ada;;;\r
    ORG:Mill Works;Sales\r
    TEL;TYPE=WORK:+44 1632 960001\r
    ADR;TYPE=WORK:;;12 Mill Lane;Leeds;;LS1 4AP;UK\r
    END:VCARD\r

    """

  static let delimited = """
    Name;Company;Phone
    Ada \(secret);"Mill; Works";+44 1632 960001
    Jo Hill;Hill & Son;+44 1632 960002

    Kim Lake;Lake Ltd;+44 1632 960003

    """

  static let rtf = """
    {\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}{\\header Mill Works\\par}\
    \\f0 Dear Ms \(secret),\\par Gr\\'fc\\u223?e\\v hidden\\v0\\par\
    \\trowd\\cellx1000\\cellx2000\\pard\\intbl Name\\cell \(secret)\\cell\\row\\pard\
    {\\field{\\*\\fldinst HYPERLINK "mailto:ada@mill.example"}{\\fldrslt write}}\\par}
    """

  /// A small page of two lines, quickly drawn.
  static let pdf = TestPDF.page(
    "BT /F1 12 Tf 20 80 Td (Dear Ms \(secret)) Tj 0 -20 Td (thank you) Tj ET")

  /// `HILL 47` in grey pixels (PGM).
  static let image: Data = {
    let rows = [
      "#   # ##### #     #           #  #####", "#   #   #   #     #          ##      #",
      "#   #   #   #     #         # #      #", "#####   #   #     #        #  #     # ",
      "#   #   #   #     #       #######  #  ", "#   #   #   #     #           #   #   ",
      "#   # ##### ##### #####       #   #   ",
    ]
    let scale = 6
    let margin = 24
    let columns = rows.map(\.count).max() ?? 0
    let width = columns * scale + 2 * margin
    let height = rows.count * scale + 2 * margin
    var pixels = [UInt8](repeating: 255, count: width * height)
    for (row, line) in rows.enumerated() {
      for (column, character) in line.enumerated() where character == "#" {
        for y in 0..<scale {
          let start = (margin + row * scale + y) * width + margin + column * scale
          for x in 0..<scale { pixels[start + x] = 0 }
        }
      }
    }
    return Data("P5\n\(width) \(height)\n255\n".utf8) + Data(pixels)
  }()
}
