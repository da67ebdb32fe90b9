/// What control words and symbols do to a parser.
enum RTFWords {
  static func symbol(_ symbol: UInt8, in parser: inout RTFParser) {
    switch symbol {
    case UInt8(ascii: "*"): parser.group.isOptional = true
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      parser.flush()
      parser.append(String(decoding: [symbol], as: UTF8.self))
    case UInt8(ascii: "~"):
      parser.flush()
      parser.append("\u{A0}")
    case UInt8(ascii: "_"):
      parser.flush()
      parser.append("\u{2011}")
    case 0x0A, 0x0D:
      parser.flush()
      parser.append("\n")
    case 0x09:
      parser.flush()
      parser.append("\t")
    default: break
    }
  }

  static func word(_ name: String, _ number: Int?, in parser: inout RTFParser) {
    if let text = texts[name] {
      parser.append(text)
    } else if setCharacter(name, number, in: &parser) || setTable(name, in: &parser)
      || setFont(name, number, in: &parser)
    {
      return
    } else {
      setDestination(name, in: &parser)
    }
  }

  private static let texts = [
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "softline": "\n", "column": "\n",
    "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
    "nestcell": "\t", "nestrow": "\n",
  ]

  private static func setCharacter(
    _ name: String, _ number: Int?, in parser: inout RTFParser
  ) -> Bool {
    switch name {
    case "v", "deleted": parser.group.isHidden = number != 0
    case "uc": parser.group.substitutes = min(max(number ?? 1, 0), 16)
    case "plain":
      parser.group.isHidden = false
    case "pngblip": parser.setPicture(.png)
    case "jpegblip": parser.setPicture(.jpeg)
    default: return false
    }
    return true
  }

  private static func setTable(_ name: String, in parser: inout RTFParser) -> Bool {
    switch name {
    case "intbl": parser.group.isInTable = true
    case "pard": parser.group.isInTable = false
    case "trowd": parser.story { story, _ in story.beginRow() }
    case "cell": parser.story { story, _ in story.endCell() }
    case "row": parser.story { story, _ in story.endRow() }
    default: return false
    }
    return true
  }

  private static func setFont(
    _ name: String, _ number: Int?, in parser: inout RTFParser
  ) -> Bool {
    let isTable = parser.group.destination == .fontTable
    switch (name, number) {
    case ("ansicpg", let page?):
      parser.fonts.documentCharset = Charset(label: "cp\(page)") ?? .windows1252
    case ("mac", _): parser.fonts.documentCharset = Charset(label: "macintosh") ?? .windows1252
    case ("pc", _): parser.fonts.documentCharset = Charset(label: "cp437") ?? .windows1252
    case ("pca", _): parser.fonts.documentCharset = Charset(label: "cp850") ?? .windows1252
    case ("f", let font?): parser.group.font = font
    case ("fcharset", let set?):
      if isTable, let font = parser.group.font {
        parser.fonts.set(characterSet: set, ofFont: font)
      }
    case ("cpg", let page?):
      if isTable, let font = parser.group.font { parser.fonts.set(codePage: page, ofFont: font) }
    default: return false
    }
    return true
  }

  // MARK: destinations

  private static func setDestination(_ name: String, in parser: inout RTFParser) {
    if name == "ud" {
      parser.group.destination = .text
    } else if parser.group.destination == .skipped {
      return
    } else if let story = stories[name] {
      parser.group.story = story
      parser.group.isHidden = false
      parser.group.isInTable = false
      parser.story { text, _ in
        if !text.page.isEmpty, text.page.lastByte != 0x0A {
          text.append("\n", isHidden: false, isInTable: false)
        }
      }
    } else if let destination = destinations[name] {
      parser.group.destination = destination
    } else if parser.group.isOptional, !entered.contains(name) {
      parser.group.destination = .skipped
    }
    parser.group.isOptional = false
  }

  private static let stories: [String: RTFGroup.Story] = [
    "header": .header, "headerl": .header, "headerr": .header, "headerf": .header,
    "footer": .footer, "footerl": .footer, "footerr": .footer, "footerf": .footer,
    "footnote": .footnote, "annotation": .annotation,
  ]

  private static let destinations: [String: RTFGroup.Destination] = {
    var table: [String: RTFGroup.Destination] = [
      "fonttbl": .fontTable, "fldinst": .instruction, "pict": .picture,
    ]
    for name in skipped { table[name] = .skipped }
    return table
  }()

  /// Not marked with `\*` by those who write them.
  private static let skipped = [
    "colortbl", "stylesheet", "info", "listtable", "listoverridetable", "rsidtbl", "generator",
    "nonshppict", "shprslt", "sn", "sv", "objdata", "objclass", "upr", "revtbl", "filetbl",
    "template", "private", "xe", "tc", "bkmkstart", "bkmkend", "atnid", "atnauthor", "fname",
    "picprop", "datafield", "formfield", "pntxta", "pntxtb", "keycode", "rxe", "txe",
  ]

  /// Optional groups that hold shown text somewhere inside.
  private static let entered: Set = [
    "shppict", "shpinst", "shptxt", "do", "dptxbxtext", "annotation", "ud", "pn", "listtext",
    "field", "fldrslt", "nesttableprops",
  ]
}
