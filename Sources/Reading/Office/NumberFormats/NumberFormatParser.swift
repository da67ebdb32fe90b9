/// Takes a number format code apart (ISO 29500-1, 18.8.31).
struct NumberFormatParser {
  private var rest: Substring
  private var section = NumberFormatSection()
  private(set) var sections: [NumberFormatSection] = []

  init(_ code: String) {
    // No program writes longer ones.
    rest = code.prefix(1_000)
    while !rest.isEmpty {
      if rest.first == ";" {
        rest.removeFirst()
        endSection()
      } else {
        takeToken()
      }
    }
    endSection()
  }

  private mutating func endSection() {
    section.resolveMinutes()
    if sections.count < 4 { sections.append(section) }
    section = NumberFormatSection()
  }

  private mutating func takeToken() {
    let first = rest.removeFirst()
    switch first {
    case "\"":
      add(.literal(String(rest.prefix { $0 != "\"" })))
      rest = rest.drop { $0 != "\"" }.dropFirst()
    case "\\", "!": add(.literal(takeOne()))
    case "_":
      _ = takeOne()
      add(.literal(" "))
    case "*":
      _ = takeOne()
      add(.fill)
    case "[": takeBracket()
    case "0", "#", "?": add(.digit(first))
    case ".": add(beginsFraction ? .date(takeFraction()) : .point)
    case ",": add(.comma)
    case "%": add(.percent)
    case "/": add(.slash)
    case "@": add(.text)
    default: takeLetter(first)
    }
  }

  private mutating func add(_ token: NumberFormatToken) { section.tokens.append(token) }

  private mutating func takeOne() -> String { rest.popFirst().map { String($0) } ?? "" }

  /// Behind seconds, a point and zeros are parts of a second.
  private var beginsFraction: Bool {
    guard let last = section.tokens.last?.date, rest.first == "0" else { return false }
    switch last {
    case .second, .elapsedSeconds: return true
    default: return false
    }
  }

  private mutating func takeFraction() -> NumberFormatToken.Date {
    let zeros = rest.prefix { $0 == "0" }.count
    rest = rest.dropFirst(zeros)
    return .fraction(min(zeros, 9))
  }

  private mutating func takeBracket() {
    let content = String(rest.prefix { $0 != "]" })
    rest = rest.drop { $0 != "]" }.dropFirst()
    if content.hasPrefix("$") {
      takeCurrency(content.dropFirst())
    } else if let first = content.first, "<>=".contains(first) {
      let comparison = String(content.prefix { "<>=".contains($0) })
      let operand = Double(content.dropFirst(comparison.count).filter { !$0.isWhitespace })
      section.condition = operand.map { .init(comparison: comparison, operand: $0) }
    } else {
      takeElapsed(content.lowercased())
    }
  }

  private mutating func takeElapsed(_ content: String) {
    guard let first = content.first, content.allSatisfy({ $0 == first }) else { return }
    switch first {
    case "h": add(.date(.elapsedHours(content.count)))
    case "m": add(.date(.elapsedMinutes(content.count)))
    case "s": add(.date(.elapsedSeconds(content.count)))
    default: break
    }
  }

  /// `[$€-407]`: a sign, and Windows' number of a language; F800 and F400 mean the system's long
  /// date and time.
  private mutating func takeCurrency(_ content: Substring) {
    let parts = content.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    if let sign = parts.first, !sign.isEmpty { add(.literal(String(sign))) }
    guard parts.count == 2, let number = Int(parts[1].prefix { $0 != "," }, radix: 16) else {
      return
    }
    section.language = DateNames.Language(windowsNumber: number)
    if number == 0xF800 { rest = "dddd, mmmm d, yyyy" + rest.drop { $0 != ";" } }
    if number == 0xF400 { rest = "h:mm:ss AM/PM" + rest.drop { $0 != ";" } }
  }

  private mutating func takeLetter(_ first: Character) {
    let lower = Character(first.lowercased())
    if lower == "g", rest.lowercased().hasPrefix("eneral") {
      rest = rest.dropFirst(6)
      return add(.general)
    }
    if lower == "e", rest.first == "+" || rest.first == "-", section.hasDigits {
      return add(.exponent(showsPlus: takeOne() == "+"))
    }
    if lower == "a", let token = takeHalfDay() { return add(token) }
    guard "ymdhse".contains(lower) else { return add(.literal(String(first))) }
    let count = 1 + rest.prefix { Character($0.lowercased()) == lower }.count
    rest = rest.dropFirst(count - 1)
    add(.date(Self.date(lower, count)))
  }

  private mutating func takeHalfDay() -> NumberFormatToken? {
    let text = rest.lowercased()
    if text.hasPrefix("m/pm") {
      rest = rest.dropFirst(4)
      return .date(.halfDay(isShort: false))
    }
    if text.hasPrefix("/p") {
      rest = rest.dropFirst(2)
      return .date(.halfDay(isShort: true))
    }
    return nil
  }

  private static func date(_ letter: Character, _ count: Int) -> NumberFormatToken.Date {
    switch letter {
    case "y": .year(count <= 2 ? 2 : 4)
    case "e": .year(4)
    case "d": .day(min(count, 4))
    case "h": .hour(min(count, 2))
    case "s": .second(min(count, 2))
    default: count <= 2 ? .monthOrMinute(count) : .month(min(count, 5))
    }
  }
}
