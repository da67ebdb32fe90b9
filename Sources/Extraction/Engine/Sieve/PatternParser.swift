/// Reads a PCRE2 pattern as far as its required literals need it.
///
/// It never refuses what PCRE2 accepts by guessing: syntax that it does not know is thrown as
/// `Unknown`, and the pattern then runs over the whole text.
struct PatternParser {
  struct Unknown: Error {}

  var source: [Unicode.Scalar]
  var position = 0
  var ignoresCase = false
  private var depth = 0

  init(_ pattern: String) { source = Array(pattern.unicodeScalars) }

  static func parse(_ pattern: String) throws(Unknown) -> PatternNode {
    var parser = PatternParser(pattern)
    let node = try parser.choice()
    guard parser.position == parser.source.count else { throw Unknown() }
    return node
  }

  private mutating func choice() throws(Unknown) -> PatternNode {
    depth += 1
    guard depth < 100 else { throw Unknown() }
    defer { depth -= 1 }
    var branches = [try sequence()]
    while peek == "|" {
      position += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(Unknown) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = peek, next != "|", next != ")" {
      nodes.append(try quantified(try atom(next)))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom(_ next: Unicode.Scalar) throws(Unknown) -> PatternNode {
    position += 1
    switch next {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case ".": return .character(width: 4)
    case "^", "$": return .nothing
    case "*", "+", "?": throw Unknown()
    default: return literal(next)
    }
  }

  private mutating func quantified(_ node: PatternNode) throws(Unknown) -> PatternNode {
    var node = node
    while let (least, most) = quantifier() {
      node = .repeated(node, least: least, most: most)
      // Lazy or possessive: the same text may match.
      if peek == "?" || peek == "+" { position += 1 }
    }
    return node
  }

  private mutating func quantifier() -> (Int, Int?)? {
    switch peek {
    case "?":
      position += 1
      return (0, 1)
    case "*":
      position += 1
      return (0, nil)
    case "+":
      position += 1
      return (1, nil)
    case "{": return counted()
    default: return nil
    }
  }

  /// `{n}`, `{n,}`, `{n,m}`; any other brace stands for itself.
  private mutating func counted() -> (Int, Int?)? {
    guard let end = source[position...].firstIndex(of: "}") else { return nil }
    let text = String(String.UnicodeScalarView(source[(position + 1)..<end]))
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    let most = parts.count == 1 ? first : parts[1].isEmpty ? nil : Int(parts[1])
    if parts.count == 2, !parts[1].isEmpty, most == nil { return nil }
    position = end + 1
    return (first, most)
  }

  private mutating func group() throws(Unknown) -> PatternNode {
    let before = ignoresCase
    var assertion: GroupHead?
    if peek == "*" { throw Unknown() }
    if peek == "?" {
      position += 1
      switch try head() {
      case .flags: return .nothing
      case .plain: break
      case let found: assertion = found
      }
    }
    let start = position
    let node = try choice()
    guard peek == ")" else { throw Unknown() }
    let inside = source[start..<position]
    position += 1
    ignoresCase = before
    switch assertion {
    case .ahead: return .ahead(node)
    case .notBehind: return edge(of: inside, node, .wordStart)
    case .notAhead: return edge(of: inside, node, .wordEnd)
    case .behind: return .nothing
    default: return node
    }
  }

  private enum GroupHead {
    case plain, flags, ahead, notAhead, behind, notBehind
  }

  /// What stands between `(?` and the group's own text.
  private mutating func head() throws(Unknown) -> GroupHead {
    for (text, head) in Self.heads where source[position...].starts(with: text.unicodeScalars) {
      position += text.unicodeScalars.count
      return head
    }
    if peek == "<" || peek == "P" || peek == "'" {
      let isName = peek == "<" || source[position...].starts(with: "P<".unicodeScalars)
      guard isName, let end = source[position...].firstIndex(of: ">") else { throw Unknown() }
      position = end + 1
      return .plain
    }
    return try flags()
  }

  private static let heads: [(String, GroupHead)] = [
    (":", .plain), (">", .plain), ("=", .ahead), ("!", .notAhead), ("<=", .behind),
    ("<!", .notBehind),
  ]

  /// `(?i)` holds to the end of the group around it, `(?i:` for its own.
  private mutating func flags() throws(Unknown) -> GroupHead {
    var isOn = true
    while let flag = peek {
      position += 1
      switch flag {
      case "-": isOn = false
      case "i": ignoresCase = isOn
      case "m", "s": break
      case ":": return .plain
      case ")": return .flags
      default: throw Unknown()
      }
    }
    throw Unknown()
  }

  /// A negative look at a class with all letters is the edge of a word.
  private func edge(
    of inside: ArraySlice<Unicode.Scalar>, _ node: PatternNode, _ edge: UInt16
  ) -> PatternNode {
    guard case .character = node, let first = inside.first else { return .nothing }
    let text = String(String.UnicodeScalarView(inside))
    let isClass = first == "[" && !text.hasPrefix("[^") && text.contains("\\p{L}")
    guard isClass || text == "\\p{L}" || text == "\\w" else { return .nothing }
    return .oneOf([[edge]])
  }

  var peek: Unicode.Scalar? { position < source.count ? source[position] : nil }
}
