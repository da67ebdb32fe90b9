/// The writing of a name, as far as comparing needs to know it.
enum WrittenScript: Hashable, Sendable {
  case latin, cyrillic, greek
  /// Writings without most vowels: names in them compare by their consonants with others.
  case arabic, hebrew
  case hangul, han, kana
  /// Any other writing, by the 256 code points that its first letter stands in.
  case other(UInt32)

  /// The writing of the first letter that is not Latin; Latin when there is none.
  init(of text: String) {
    self = .latin
    for scalar in text.unicodeScalars where scalar.value >= 0x250 {
      guard scalar.properties.isAlphabetic else { continue }
      self = Self.script(of: scalar.value)
      if self != .latin { return }
    }
  }

  var isAbjad: Bool { self == .arabic || self == .hebrew }

  private static func script(of value: UInt32) -> WrittenScript {
    switch value {
    case 0x250...0x2FF, 0x1D00...0x1EFF, 0x2100...0x218F, 0xFB00...0xFB06, 0xFF21...0xFF5A: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFEFF: .arabic
    case 0x1100...0x11FF, 0xAC00...0xD7AF: .hangul
    case 0x3040...0x30FF: .kana
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: .han
    default: .other(value >> 8)
    }
  }
}
