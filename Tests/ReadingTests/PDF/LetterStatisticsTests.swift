import Testing

@testable import Reading

@Suite struct LetterStatisticsTests {
  private static let letter = """
    Please quote for twelve centrifugal pumps and their spare parts, to be delivered before the \
    end of September at our works. Our buyer will answer questions about the drawings. We compare \
    three suppliers and decide in the second week of June. The budget of the project is limited.
    """

  /// The text as it looks when every letter stands for another.
  private static func exchanged(_ text: String) -> String {
    let order = Array("qjzxkvbpgwyfmculdrhnioates")
    return String(
      text.map { character in
        guard let value = character.asciiValue, (0x61...0x7A).contains(value) else {
          return character
        }
        return order[Int(value) - 0x61]
      })
  }

  private static func shifted(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap {
          $0.value > 0x40 ? Unicode.Scalar($0.value - 29) : $0
        }))
  }

  @Test func exchangedLettersAreDoubtful() {
    #expect(LetterStatistics(Self.exchanged(Self.letter)).isDoubtful)
    #expect(LetterStatistics(Self.shifted(Self.letter)).isDoubtful)
    let mixed = Array(repeating: "Pаymеnt οf thе invоicе", count: 8).joined(separator: " ")
    #expect(LetterStatistics(mixed).isDoubtful)
  }

  @Test(arguments: [
    letter,
    """
    Bitte senden Sie uns ein Angebot über zwölf Kreiselpumpen einschließlich der Ersatzteile. Die \
    Lieferung wird bis Ende September an unser Werk erwartet. Unsere Einkäuferin beantwortet gern \
    Ihre Fragen. Wir vergleichen drei Anbieter und entscheiden in der zweiten Woche im Juni.
    """,
    """
    Proszę o przesłanie oferty na dwanaście pomp wirowych wraz z częściami zamiennymi. Dostawa jest \
    oczekiwana do końca września w naszym zakładzie. Nasza dział zakupów odpowie na wszystkie \
    pytania. Porównujemy trzech dostawców i podejmiemy decyzję w drugim tygodniu czerwca.
    """,
    """
    Pyydämme tarjousta kahdestatoista keskipakopumpusta varaosineen. Toimituksen odotetaan \
    tapahtuvan ennen syyskuun loppua tehtaallemme. Ostajamme vastaa mielellään kysymyksiin. \
    Vertaamme kolmea toimittajaa ja teemme päätöksen kesäkuun toisella viikolla tänä vuonna.
    """,
    "Παρακαλούμε να μας στείλετε προσφορά για δώδεκα αντλίες και τα ανταλλακτικά τους",
    "Просим прислать предложение на двенадцать насосов и запасные части к ним до конца июня",
    "十二台のポンプの見積もりをお願いします。ABC株式会社", "الرجاء إرسال عرض أسعار",
    "12 345,60 7 89 EUR 14 % 3.1 4.2 5.3", "MOV AX BX XCHG", "", "PN 4711-X BRKT SS M8 DIN 912",
  ])
  func languagesTablesAndShortTextsAreNot(text: String) {
    #expect(!LetterStatistics(text).isDoubtful)
  }
}
