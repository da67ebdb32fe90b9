extension PatternParser {
  /// Sets of more characters than this say nothing about a text.
  private static let fewCharacters = 16

  func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    guard let forms = forms(of: scalar) else { return .character(width: 4) }
    return .oneOf(forms)
  }

  /// How the text may write the character; `nil` when that is not certain.
  private func forms(of scalar: Unicode.Scalar) -> [Literal]? {
    if scalar.isASCII {
      let byte = UInt16(scalar.value)
      if (9...13).contains(byte) { return [[32]] }
      return [[ignoresCase && byte.isASCIILetter ? UInt16(byte.folded) | .anyCase : byte]]
    }
    guard ignoresCase else { return [Self.bytes(scalar)] }
    // Latin letters with one other case; all else may have more forms than two.
    guard (0xC0...0x17E).contains(scalar.value), scalar != "ß", scalar != "ı", scalar != "İ",
      scalar != "ŉ", scalar != "ÿ"
    else { return scalar.properties.isCased ? nil : [Self.bytes(scalar)] }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first
    let upper = scalar.properties.uppercaseMapping.unicodeScalars.first
    guard let lower, let upper else { return nil }
    return lower == upper ? [Self.bytes(lower)] : [Self.bytes(lower), Self.bytes(upper)]
  }

  private static func bytes(_ scalar: Unicode.Scalar) -> Literal {
    String(scalar).utf8.map { UInt16($0) }
  }

  /// What follows a backslash outside a class.
  mutating func escape() throws(Unknown) -> PatternNode {
    guard let next = peek else { throw Unknown() }
    position += 1
    switch next {
    case "b": return .oneOf([[.wordEdge]])
    case "B", "A", "z", "Z": return .nothing
    case "s": return .oneOf([[32]])
    case "k":
      guard peek == "<", let end = source[position...].firstIndex(of: ">") else { throw Unknown() }
      position = end + 1
      return .stretch(width: RequiredLiterals.unlimited)
    case "p", "P":
      let name = try property()
      return .character(width: 4, kind: next == "p" ? Self.kind(ofProperty: name) : nil)
    case "d": return .oneOf([[.anyDigit]])
    case "w": return .character(width: 1, kind: nil)
    case "S": return .character(width: 4, kind: .inkNext)
    case "h", "D", "W", "N", "H": return .character(width: 4)
    default:
      guard let scalar = try character(after: next) else { throw Unknown() }
      return literal(scalar)
    }
  }

  /// The one character that an escape stands for; `nil` when it is a kind of characters.
  private mutating func character(after next: Unicode.Scalar) throws(Unknown) -> Unicode.Scalar? {
    switch next {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "f": return "\u{C}"
    case "x":
      guard peek == "{", let end = source[position...].firstIndex(of: "}") else { throw Unknown() }
      let digits = String(String.UnicodeScalarView(source[(position + 1)..<end]))
      position = end + 1
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
        throw Unknown()
      }
      return scalar
    default:
      let isWord = next.isASCII && (next.properties.isAlphabetic || ("0"..."9").contains(next))
      return isWord ? nil : next
    }
  }

  /// The property's name, as in `{Lu}`.
  private mutating func property() throws(Unknown) -> String {
    guard let next = peek else { throw Unknown() }
    guard next == "{" else {
      position += 1
      return String(next)
    }
    guard let end = source[position...].firstIndex(of: "}") else { throw Unknown() }
    defer { position = end + 1 }
    return String(String.UnicodeScalarView(source[(position + 1)..<end]))
  }

  private static func kind(ofProperty name: String) -> UInt16? {
    switch name {
    case "L", "Lu", "Ll", "M": .letterNext
    case "N", "Nd": .wordNext
    default: nil
    }
  }

  /// A class behind its `[`.
  mutating func characterClass() throws(Unknown) -> PatternNode {
    let isNegated = peek == "^"
    if isNegated { position += 1 }
    var set = CharacterSet()
    var isFirst = true
    while let next = peek, next != "]" || isFirst {
      isFirst = false
      position += 1
      try addMember(next, to: &set)
    }
    guard peek == "]" else { throw Unknown() }
    position += 1
    if isNegated {
      return .character(width: 4, kind: set.members.contains(" ") ? .inkNext : nil)
    }
    guard set.isSmall else { return .character(width: set.width, kind: set.kind) }
    if set.members.map(\.value).sorted() == Array(48...57) { return .oneOf([[.anyDigit]]) }
    var forms: [Literal] = []
    for scalar in set.members {
      guard let own = self.forms(of: scalar) else { return .character(width: 4) }
      forms += own.filter { !forms.contains($0) }
    }
    return forms.count <= Self.fewCharacters
      ? .oneOf(forms) : .character(width: set.width, kind: set.kind)
  }

  /// The members of a class, as long as they are few.
  private struct CharacterSet {
    var members: [Unicode.Scalar] = []
    var isSmall = true
    var width = 1
    private var kinds: [UInt16?] = []

    /// The narrowest kind that holds all members.
    var kind: UInt16? {
      let all = kinds.map { $0 ?? 0 } + members.map(Self.kind(of:))
      return all.contains(0) ? nil : all.max()
    }

    mutating func addKind(_ kind: UInt16?, width: Int) {
      isSmall = false
      kinds.append(kind)
      self.width = max(self.width, width)
    }

    private static func kind(of scalar: Unicode.Scalar) -> UInt16 {
      switch scalar.value {
      case 0...32: 0
      case 48...57: .wordNext
      case 65...90, 97...122, 0x80...: .letterNext
      default: .inkNext
      }
    }

    mutating func add(_ range: ClosedRange<UInt32>) {
      width = max(width, range.upperBound < 0x80 ? 1 : 4)
      if range.count > fewCharacters {
        let ends = [range.lowerBound, range.upperBound].compactMap(Unicode.Scalar.init)
        let isOneKind = range == 65...90 || range == 97...122 || range.lowerBound >= 0x80
        kinds.append(isOneKind ? .letterNext : ends.contains { $0.value <= 32 } ? nil : .inkNext)
      }
      guard range.count <= fewCharacters else { return isSmall = false }
      members += range.compactMap(Unicode.Scalar.init)
    }
  }

  private mutating func addMember(
    _ next: Unicode.Scalar, to set: inout CharacterSet
  ) throws(Unknown) {
    if next == "[", peek == ":" || peek == "." || peek == "=" { throw Unknown() }
    guard let first = try member(next, &set) else { return }
    guard peek == "-", position + 1 < source.count, source[position + 1] != "]" else {
      return set.add(first.value...first.value)
    }
    position += 1
    let end = source[position]
    position += 1
    guard let last = try member(end, &set), first <= last else { throw Unknown() }
    set.add(first.value...last.value)
  }

  /// The character, or `nil` for a kind of characters, which is added.
  private mutating func member(
    _ next: Unicode.Scalar, _ set: inout CharacterSet
  ) throws(Unknown) -> Unicode.Scalar? {
    guard next == "\\" else { return next }
    guard let escaped = peek else { throw Unknown() }
    position += 1
    switch escaped {
    case "s": return " "
    case "d":
      set.add(48...57)
      return nil
    case "w":
      set.addKind(.inkNext, width: 1)
      return nil
    case "p", "P":
      let name = try property()
      set.addKind(escaped == "p" ? Self.kind(ofProperty: name) : nil, width: 4)
      return nil
    case "S", "D", "W", "h", "H":
      set.addKind(escaped == "S" ? .inkNext : nil, width: 4)
      return nil
    default:
      guard let scalar = try character(after: escaped) else { throw Unknown() }
      return scalar
    }
  }
}
