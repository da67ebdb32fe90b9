/// Signs that documents take from symbol fonts, as characters of Unicode.
enum SymbolFont {
  /// `code` in hexadecimal, as `w:sym` has it; U+FFFD for a sign that has no known counterpart.
  static func character(code: String, font: String) -> String {
    guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return "" }
    // Symbol fonts stand in the private use area from F000 on.
    guard (0xF000...0xF0FF).contains(value) || value < 0x100 else { return String(scalar) }
    let name = font.lowercased()
    if name.hasPrefix("wingdings") { return wingdings[value & 0xFF] ?? "\u{FFFD}" }
    if name == "symbol" { return symbol[value & 0xFF] ?? latin(value) }
    return latin(value)
  }

  private static func latin(_ value: UInt32) -> String {
    let byte = value & 0xFF
    guard (0x20...0x7E).contains(byte), let scalar = Unicode.Scalar(byte) else { return "\u{FFFD}" }
    return String(scalar)
  }

  private static let wingdings: [UInt32: String] = [
    0x20: " ", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2B: "✉", 0x3A: "💻", 0x4A: "☺", 0x6C: "●",
    0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let symbol: [UInt32: String] = [
    0x61: "α", 0x62: "β", 0x64: "δ", 0x6D: "µ", 0x70: "π", 0x71: "θ", 0x73: "σ", 0x77: "ω",
    0xA0: "€", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®",
    0xE3: "©", 0xE4: "™",
  ]
}
