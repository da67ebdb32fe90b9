import Foundation

/// The smallest documents that make the libraries load their tables.
enum WarmUpDocuments {
  static let all = [pdf, mail, html].map { Data($0.utf8) }

  /// Without a cross-reference table, which poppler rebuilds; the standard font makes it ask
  /// fontconfig.
  private static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R\
    /Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 91>>stream
    0 0 9 9 re f BT /F 9 Tf 9 30 Td (Tel. +44 1632 960001) Tj 0 12 Td (www.mill.example) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>
    %%EOF
    """

  private static let mail = """
    From: a@mill.example
    To: b@mill.example
    Date: Thu, 1 Jan 2026 09:00:00 +0000
    Subject: =?utf-8?q?warm?=
    Content-Type: text/plain; charset=iso-8859-1

    Tel. +44 1632 960001
    www.mill.example
    anna@mill.example
    """

  private static let html = "<!DOCTYPE html><html><body><p>warm</p></body></html>"
}
