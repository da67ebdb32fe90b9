import LeadModel
import Testing

@testable import Reading

@Suite struct MailMarksTests {
  /// Marks as role and the first and last line that they cover, counted from 0.
  private func marks(_ text: String) -> [String] {
    let lines = MailLine.lines(of: text)
    return MailMarks(text: text).marks.map { mark in
      let first = lines.firstIndex { $0.start == mark.start } ?? -1
      let last = lines.firstIndex { $0.end == mark.end } ?? -1
      return "\(mark.role.rawValue) \(first)-\(last)"
    }
  }

  @Test(arguments: [
    ("Hello\n\nno quotes > here\n", []),
    (
      "Yes.\n\nOn Mon, 2 Mar 2026, Jo Hill wrote:\n> question\n>\n> more\n\nBye",
      ["quoted-reply 2-5"]
    ),
    ("Ja.\n\nAm 2. März 2026 schrieb Jo Hill:\n> Frage\n", ["quoted-reply 2-3"]),
    (
      "Oui.\n\nLe lun. 2 mars 2026 à 10:15, Jo Hill <jo@hill.example> a\nécrit :\n> question",
      ["quoted-reply 2-4"]
    ),
    ("Yes.\n\nOn Monday Jo wrote:\n\nthe whole letter\nas it was", ["quoted-reply 2-5"]),
    ("A\n> one\nB\n> two\n\n> three\nC", ["quoted-reply 1-1", "quoted-reply 3-5"]),
    ("Le prix est de 12 euros.\nOn demand we deliver:\nAm Montag.", []),
    (
      "FYI\n\nVon: Jo Hill\nGesendet: Montag\nAn: Kim Lake\nBetreff: Pumpen\n\nText",
      ["quoted-reply 2-7", "forwarded-header 2-5"]
    ),
    (
      "See below\n-----Original Message-----\nFrom: Jo Hill\nSent: Monday\nTo: Kim\n\nText",
      ["quoted-reply 1-6", "forwarded-header 2-4"]
    ),
    ("From: nobody in particular\n\nText", []),
    ("Regards\n-- \nJo Hill\nHill Ltd\n\n", ["signature 1-3"]),
    ("Regards\n-- \nJo Hill\n\nOn Monday Kim wrote:\n> x", ["signature 1-2", "quoted-reply 4-5"]),
    ("Regards\n-- ", []),
    (
      "Hallo\n\nJo Hill <jo@hill.example> schrieb am Mo., 2. März 2026, 10:15:\n\n> x",
      ["quoted-reply 2-4"]
    ),
    ("Oi\n\nEm seg., 2 de mar. de 2026 às 10:15, Jo escreveu:\n> x", ["quoted-reply 2-3"]),
    ("Hoi\n\nOp ma 2 mrt. 2026 om 10:15 schreef Jo:\n> x", ["quoted-reply 2-3"]),
    ("Ok\n\n2026-03-02 10:15 GMT+01:00 Jo <jo@hill.example>:\n> x", ["quoted-reply 2-3"]),
    ("He wrote:\nthe text\n", []), ("As the author of the offer wrote:\nno.", []),
    (
      "Oui\n\n________________________________\nDe : Jo Hill\nEnvoyé : lundi\nÀ : Kim\nObjet : x\n\nText",
      ["quoted-reply 2-8", "forwarded-header 3-6"]
    ),
    (
      "FYI\n\nBegin forwarded message:\n\nFrom: Jo\nDate: x\nTo: y\n\nz",
      ["quoted-reply 2-8", "forwarded-header 4-6"]
    ),
    ("____________________\nnothing follows", []),
    (
      "Please send an offer.\n\nBest regards,\n\nAda Byng\nHead of Buying\n+44 1632 960001\n\n> old",
      ["signature 4-6", "quoted-reply 8-8"]
    ),
    ("Danke.\nMit freundlichen Grüßen\nJörg Müller", ["signature 2-2"]),
    ("Thanks,\nplease call me back tomorrow", []),
    (
      "Thanks\nAda\n\nOne more thing that I forgot to say is that we need them rather soon, if you can.",
      []
    ),
    ("Best\n12 of 15 pumps", []),
  ])
  func quotesHeadersAndSignatures(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test func rangesCountScalars() {
    let text = "Grüße 👋🏽 e\u{301}\n> zitiert"
    let mark = MailMarks(text: text).marks.first
    let scalars = Array(text.unicodeScalars)
    #expect(mark.map { scalars[$0.start..<$0.end].map(String.init).joined() } == "> zitiert")
  }

  @Test func manyQuotesTakeLinearTime() {
    let text = String(repeating: "On Monday Kim wrote something\n> quoted\n\n", count: 20_000)
    #expect(MailMarks(text: text).marks.count == 20_000)
  }
}
