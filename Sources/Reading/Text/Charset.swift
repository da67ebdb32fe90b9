import Foundation

/// A charset that text can be converted from.
///
/// The list is closed: each needs a file of the C library that must be open before a document is
/// seen (`CharsetConversion.warmUp`), and rare converters have had security bugs.
struct Charset: Hashable {
  /// As iconv knows it.
  let name: String

  static let utf8 = Charset(name: "UTF-8")
  static let windows1252 = Charset(name: "CP1252")
  static let utf16Little = Charset(name: "UTF-16LE")
  static let utf16Big = Charset(name: "UTF-16BE")

  private init(name: String) { self.name = name }

  /// The charset that a document calls `label`; `nil` where it is not known. Old names stand for
  /// the wider charset that is really meant, as in the WHATWG Encoding Standard.
  init?(label: String) {
    let folded = label.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let name = Self.names[folded] ?? Self.names[Self.withoutPrefix(folded)] else {
      return nil
    }
    self.name = name
  }

  /// The Windows charset where an ISO one would make control characters of the bytes 0x80…0x9F.
  func fitting(_ bytes: Data) -> Charset {
    guard let wider = Self.windows[name], bytes.contains(where: { (0x80...0x9F).contains($0) })
    else { return self }
    return Charset(name: wider)
  }

  private static let windows = [
    "ISO-8859-2": "CP1250", "ISO-8859-6": "CP1256", "ISO-8859-7": "CP1253",
    "ISO-8859-8": "CP1255", "ISO-8859-13": "CP1257", "ISO-8859-15": "CP1252",
  ]

  private static func withoutPrefix(_ label: String) -> String {
    for prefix in ["xcp", "windows", "ibm", "cp", "cs", "x"] where label.hasPrefix(prefix) {
      return String(label.dropFirst(prefix.count))
    }
    return label
  }

  /// Every charset, for `warmUp`.
  static let all: [Charset] = table.map { Charset(name: $0.name) }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, labels) in table {
      for label in labels.split(separator: " ") { names[String(label)] = name }
    }
    return names
  }()

  /// iconv's name, and what documents call it: letters and digits only, in lower case.
  private static let table: [(name: String, labels: String)] = [
    ("UTF-8", "utf8 unicode11utf8 65001 utf8mb4"),
    ("UTF-16LE", "utf16le utf16 ucs2 unicode"), ("UTF-16BE", "utf16be"),
    ("UTF-32LE", "utf32le utf32 ucs4"), ("UTF-32BE", "utf32be"), ("UTF-7", "utf7 unicode11utf7"),
    (
      "CP1252",
      "1252 iso88591 iso885911987 88591 latin1 l1 usascii ascii ansix341968 iso646us ansi 819"
    ),
    ("CP1250", "1250"), ("CP1251", "1251"), ("CP1253", "1253"),
    ("CP1254", "1254 iso88599 88599 latin5 l5"), ("CP1255", "1255"), ("CP1256", "1256"),
    ("CP1257", "1257"), ("CP1258", "1258"), ("CP874", "874 tis620 iso885911"),
    ("ISO-8859-2", "iso88592 88592 latin2 l2"), ("ISO-8859-3", "iso88593 latin3"),
    ("ISO-8859-4", "iso88594 latin4"), ("ISO-8859-5", "iso88595 88595 cyrillic"),
    ("ISO-8859-6", "iso88596 88596 arabic"), ("ISO-8859-7", "iso88597 88597 greek"),
    ("ISO-8859-8", "iso88598 88598 iso88598i hebrew visual"), ("ISO-8859-10", "iso885910 latin6"),
    ("ISO-8859-13", "iso885913 latin7"), ("ISO-8859-14", "iso885914 latin8"),
    ("ISO-8859-15", "iso885915 885915 latin9 l9"), ("ISO-8859-16", "iso885916 latin10"),
    ("KOI8-R", "koi8r koi8 koi"), ("KOI8-U", "koi8u koi8ru"),
    ("CP437", "437"), ("CP850", "850"), ("CP852", "852"), ("CP866", "866"),
    ("MACINTOSH", "macintosh mac macroman 10000"), ("MAC-CYRILLIC", "maccyrillic 10007"),
    ("MAC-CENTRALEUROPE", "maccentraleurope macce 10029"),
    ("CP932", "shiftjis sjis mskanji windows31j 31j 932"), ("EUC-JP", "eucjp ujis"),
    ("ISO-2022-JP", "iso2022jp iso2022jp1 iso2022jp2"), ("ISO-2022-KR", "iso2022kr"),
    ("GB18030", "gb18030 gbk gb2312 euccn gb231280 chinese 936 54936"),
    ("BIG5-HKSCS", "big5 big5hkscs cnbig5 950"),
    ("UHC", "euckr uhc ksc56011987 ksc5601 korean 949"),
    ("TCVN", "tcvn tcvn57121993"), ("VISCII", "viscii"),
  ]
}
