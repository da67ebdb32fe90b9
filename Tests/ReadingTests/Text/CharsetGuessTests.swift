import Foundation
import Testing

@testable import Reading

@Suite struct CharsetGuessTests {
  /// Charset, bytes in base64, what they say. The charset is not told to the subject.
  static let texts: [(charset: String, base64: String, text: String)] = [
    ("cp1252", "UmVjaG51bmcgYW4gSGVycm4gV2Vp3ywgU3RyYd9lIDU=", "Rechnung an Herrn Weiß, Straße 5"),
    ("cp1252", "UGXxYSBOaWV0bw==", "Peña Nieto"),
    ("cp1252", "0WFuZPogUy5MLg==", "Ñandú S.L."),
    ("cp1252", "R3L8ZXppIG1pdGVuYW5k", "Grüezi mitenand"),
    ("cp1252", "ZmHnYWRl", "façade"),
    ("cp1252", "MTAwILVt", "100 µm"),
    ("cp1252", "aXSScyBmaW5l", "it’s fine"),
    ("cp1252", "VG90YWw6IDUwMCCA", "Total: 500 €"),
    (
      "cp1252",
      "qSAyMDI2IE1pbGwgV29ya3MgliBhbGwgcmlnaHRzIHJlc2VydmVk",
      "© 2026 Mill Works – all rights reserved"
    ),
    ("cp1252", "Qmr4cm4gSGFuc2VuLCBzYWxnc3NqZWY=", "Bjørn Hansen, salgssjef"),
    (
      "cp1252",
      "Qm9uam91ciwgbm91cyBzb3VoYWl0b25zIGFjaGV0ZXIgY2lucSBwb21wZXMg4CBlYXUgcG91ciBub3Ry"
        + "ZSBzaehnZSDgIEdlbuh2ZS4=",
      "Bonjour, nous souhaitons acheter cinq pompes à eau pour notre siège à Genève."
    ),
    ("cp1250", "R3Jhv3luYSBX82pjaWssIKPzZJ8=", "Grażyna Wójcik, Łódź"),
    (
      "cp1250",
      "RG9icv0gZGVuLCBwcm9z7W1lIG8gbmFi7WRrdSBuYSBw7HQg6GVycGFkZWwgcHJvIG7hmiB64XZvZC4g"
        + "Smn47SBEdm/44WssIPhlZGl0ZWwgbuFrdXB1",
      "Dobrý den, prosíme o nabídku na pět čerpadel pro náš závod. Jiří Dvořák, ředitel nákupu"
    ),
    (
      "iso8859-2",
      "U3phbm93bmkgUGHxc3R3bywgcHJvc3rqIG8gcHJ6ZXOzYW5pZSBvZmVydHkgbmEgcGnq5iBwb21wLiBH"
        + "cmG/eW5hIFfzamNpaw==",
      "Szanowni Państwo, proszę o przesłanie oferty na pięć pomp. Grażyna Wójcik"
    ),
    (
      "cp1250",
      "S+lyavxrLCBr/GxkavZuIGFq4W5sYXRvdCD2dCBzeml2YXR0efpyYS4g3GR29npsZXR0ZWwsIEv1cvZz"
        + "aSDBZ25lcw==",
      "Kérjük, küldjön ajánlatot öt szivattyúra. Üdvözlettel, Kőrösi Ágnes"
    ),
    ("cp1251", "yOLg7SDP5fLw7uIK5Ojw5ery7vAg7+4g5+Dq8+/q4Ow=", "Иван Петров\nдиректор по закупкам"),
    (
      "koi8-r",
      "8NLP08nNINDSydPMwdTYINDSxcTMz9bFzsnFIM7BINDR1NggzsHTz9PP1w==",
      "Просим прислать предложение на пять насосов"
    ),
    (
      "iso8859-5",
      "v+De4djcIN/g2OHb0OLsIN/g1dTb3tbV3djVIN3QIN/v4uwg3dDh3uHe0g==",
      "Просим прислать предложение на пять насосов"
    ),
    (
      "koi8-u",
      "8NLP08nNzyDOwcSm08zB1Mkg0NLP0M/aycOmwCDOwSDQJ9HU2CDOwdPP06bX",
      "Просимо надіслати пропозицію на п'ять насосів"
    ),
    (
      "cp1253",
      "0OHx4erh6+/97OUg8/Tl3+v05SDs4fIg8PHv8/bv8dwg4+nhIPDd7fTlIOHt9Ovf5fI=",
      "Παρακαλούμε στείλτε μας προσφορά για πέντε αντλίες"
    ),
    (
      "iso8859-7",
      "0OHx4erh6+/97OUg8/Tl3+v05SDs4fIg8PHv8/bv8dwg4+nhIPDd7fTlIOHt9Ovf5fI=",
      "Παρακαλούμε στείλτε μας προσφορά για πέντε αντλίες"
    ),
    (
      "cp1254",
      "U2F5/W4geWV0a2lsaSwgYmX+IHBvbXBhIGnnaW4gdGVrbGlmaW5pemkgZ/ZuZGVybWVuaXppIHJpY2Eg"
        + "ZWRlcml6LiBBef5lIFn9bG1heg==",
      "Sayın yetkili, beş pompa için teklifinizi göndermenizi rica ederiz. Ayşe Yılmaz"
    ),
    ("cp1255", "+ezl7Swg4PDgIPns5+Ug7PDlIOT28vog7ufp+A==", "שלום, אנא שלחו לנו הצעת מחיר"),
    ("cp1256", "5NHM5iDF0dPH4SDa0dYgw9Pax9Eg4c7j0yDj1s7Hyg==", "نرجو إرسال عرض أسعار لخمس مضخات"),
    ("shift_jis", "k2OShiCRvphZColji8aVlJK3CoqUjq6J747Qg3yDk4N2", "田中 太郎\n営業部長\n株式会社ポンプ"),
    ("euc-jp", "xcTD5iDCwM+6CrHEtsjJ9MS5CrP0vLCy8bzSpd2l86XX", "田中 太郎\n営業部長\n株式会社ポンプ"),
    ("iso2022-jp", "GyRCOCtAUT1xJHIkKkF3JGokLyRAJDUkJBsoQg==", "見積書をお送りください"),
    ("gb18030", "zfXOsAqyybm6vq3A7QrLrrHD09DP3rmry74=", "王伟\n采购经理\n水泵有限公司"),
    ("big5", "vdCxSLW5p9qtzKStpXik9Kymqrqz+Lv5oUOxxMHKs6E=", "請寄給我們五台水泵的報價。採購部"),
    ("euc-kr", "sejDtrz2CrG4uMW6zsDlCsHWvcTIuLvnIMbfx8E=", "김철수\n구매부장\n주식회사 펌프"),
    (
      "cp850",
      "U2NolG5lIEdygeFlLCBKlHJnIE2BbGxlciwgR2VzY2iEZnRzZoFocmVy",
      "Schöne Grüße, Jörg Müller, Geschäftsführer"
    ),
    (
      "mac-roman",
      "U2Nomm5lIEdyn6dlLCBKmnJnIE2fbGxlciwgR2VzY2iKZnRzZp9ocmVy",
      "Schöne Grüße, Jörg Müller, Geschäftsführer"
    ),
    ("utf-16", "//5HAHIA9gDfAGUA", "Größe"),
    ("utf-16-le", "RwByAPwA3wBlACAAYQB1AHMAIABLAPYAbABuAA==", "Grüße aus Köln"),
    ("utf-16-be", "AEcAcgD8AN8AZQAgAGEAdQBzACAASwD2AGwAbg==", "Grüße aus Köln"),
    ("utf-32", "//4AAEcAAAByAAAA9gAAAN8AAABlAAAA", "Größe"),
    (
      "utf-32-be",
      "AAAARwAAAHIAAAD2AAAA3wAAAGUAAAAgAAAAYQAAAHUAAABzAAAAIAAAAEsAAAD2AAAAbAAAAG4=",
      "Größe aus Köln"
    ),
  ]

  @Test(arguments: texts.indices)
  func textsOfManyCountriesAreRead(index: Int) throws {
    let (charset, base64, text) = Self.texts[index]
    let bytes = try #require(Data(base64Encoded: base64))
    #expect(TextDecoding(bytes).text == text, "\(charset)")
  }

  @Test(arguments: [
    ("windows-1251", "CP1251"), ("ISO-8859-1", "CP1252"), ("iso_8859-1", "CP1252"),
    ("us-ascii", "CP1252"), ("GB2312", "GB18030"), ("Shift_JIS", "CP932"), ("x-sjis", "CP932"),
    ("ks_c_5601-1987", "UHC"), ("x-mac-cyrillic", "MAC-CYRILLIC"), ("cp850", "CP850"),
    ("latin1", "CP1252"), ("utf8", "UTF-8"),
  ])
  func labelsStandForTheWiderCharset(label: String, name: String) {
    #expect(Charset(label: label)?.name == name)
  }

  @Test(arguments: ["", "no-such", "UTF-8//TRANSLIT", "../../etc/passwd", "ISO-2022-CN-EXT"])
  func otherLabelsAreNotKnown(label: String) {
    #expect(Charset(label: label) == nil)
  }

  @Test func everyCharsetHasAConverter() {
    CharsetConversion.warmUp()
    for charset in Charset.all {
      #expect(CharsetConversion.decode(Data("a".utf8 + [0, 0, 0]), from: charset) != nil)
    }
  }

  @Test func aLabelThatTheBytesBelieCountsForNothing() {
    #expect(TextDecoding(Data("Größe".utf8), label: "koi8-r").text == "Größe")
    #expect(TextDecoding(Data([0x4D, 0xFC, 0x6C]), label: "utf-8").text == "Mül")
    let cyrillic = Data([0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4])
    #expect(TextDecoding(cyrillic, label: "koi8-r").text == "Привет")
  }

  @Test func whatIsNotInTheCharsetIsCounted() {
    let decoding = TextDecoding(Data([0x93, 0x63, 0xFF, 0x92, 0x86]), label: "shift_jis")
    #expect(decoding.text.contains("田"))
  }
}
