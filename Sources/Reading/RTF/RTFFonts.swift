/// The charsets of a document's bytes: the document's code page, and the font table's.
struct RTFFonts {
  /// From `\ansicpg`, or what `\mac` and `\pc` mean.
  var documentCharset = Charset.windows1252
  private var charsets: [Int: Charset] = [:]

  func charset(ofFont font: Int?) -> Charset {
    font.flatMap { charsets[$0] } ?? documentCharset
  }

  mutating func set(codePage: Int, ofFont font: Int) {
    charsets[font] = Charset(label: "cp\(codePage)")
  }

  /// `\fcharset`: 0 and 1 are the document's own, 2 is for symbols.
  mutating func set(characterSet: Int, ofFont font: Int) {
    guard let codePage = Self.codePages[characterSet] else { return }
    charsets[font] = Charset(label: codePage)
  }

  private static let codePages = [
    77: "macintosh", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
  ]
}
