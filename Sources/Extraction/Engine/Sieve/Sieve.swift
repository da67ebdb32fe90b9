/// Says where in a text a rule can match at all, from one pass for all rules.
///
/// A rule's pattern runs only where one of its required literals stands; one without such literals
/// runs everywhere. What is found is the same, but for what lies behind a repeat without a limit
/// (see `RequiredLiterals.unlimited`).
struct Sieve {
  private let automaton: LiteralAutomaton
  private let needles: [Needle]
  /// What the needles' ranges refer to.
  private let exactBytes: [UInt8]
  private let needleSlots: [Int]
  /// By rule id: its number in `Glance.windows`.
  private let numbers: [String: Int]
  /// For each of these rules and its alternatives the sets of literals, which have numbers of their
  /// own.
  private let slots: [[[Int]]]
  private let reaches: [Int]

  /// A literal as the automaton finds it, and what must be looked at besides. Looked at for every
  /// literal that stands in a text, so it holds nothing that would be counted.
  private struct Needle {
    let length: Int
    let startsWord: Bool
    let endsWord: Bool
    /// What must stand behind: one of the kinds, or 0.
    let next: UInt16
    /// The exact bytes where case counts, 0 elsewhere; empty when it never does.
    let exact: Range<Int>
    let slots: Range<Int>
  }

  init(_ rules: [Rule]) {
    var builder = Builder()
    for rule in rules where !rule.required.isEmpty { builder.add(rule) }
    automaton = LiteralAutomaton(builder.literals.map(Self.folded))
    var exactBytes: [UInt8] = []
    var needleSlots: [Int] = []
    needles = zip(builder.literals, builder.literalSlots).map { literal, slots in
      let exact = exactBytes.count
      exactBytes += Self.exact(literal)
      needleSlots += slots
      return Self.needle(
        literal, exact: exact..<exactBytes.count,
        slots: (needleSlots.count - slots.count)..<needleSlots.count)
    }
    self.exactBytes = exactBytes
    self.needleSlots = needleSlots
    numbers = builder.numbers
    slots = builder.slots
    reaches = builder.reaches
  }

  private struct Builder {
    var numbers: [String: Int] = [:]
    var slots: [[[Int]]] = []
    var reaches: [Int] = []
    var literals: [Literal] = []
    /// By literal: the sets that it belongs to.
    var literalSlots: [[Int]] = []
    private var known: [Literal: Int] = [:]

    mutating func add(_ rule: Rule) {
      guard numbers[rule.id] == nil else { return }
      numbers[rule.id] = slots.count
      slots.append(rule.required.map { sets in sets.map { add($0) } })
    }

    private mutating func add(_ set: RequiredLiterals) -> Int {
      for literal in set.literals { add(literal) }
      reaches.append(set.reach)
      return reaches.count - 1
    }

    private mutating func add(_ literal: Literal) {
      let number = known[literal] ?? literals.count
      if number == literals.count {
        known[literal] = number
        literals.append(literal)
        literalSlots.append([])
      }
      literalSlots[number].append(reaches.count)
    }
  }

  private static func folded(_ literal: Literal) -> [UInt8] {
    literal.filter { !$0.isEdge }.map(\.folded)
  }

  private static func exact(_ literal: Literal) -> [UInt8] {
    let bytes: [UInt8] = literal.filter { !$0.isEdge }.map {
      ($0.isASCIILetter || $0.isDigit) && $0 & .anyCase == 0 ? UInt8(truncatingIfNeeded: $0) : 0
    }
    return bytes.contains { $0 != 0 } ? bytes : []
  }

  private static func needle(
    _ literal: Literal, exact: Range<Int>, slots: Range<Int>
  ) -> Needle {
    let bytes = literal.filter { !$0.isEdge }
    let first = literal.first ?? 0
    let last = literal.last ?? 0
    return Needle(
      length: bytes.count,
      startsWord: first == .wordStart || first == .wordEdge && bytes[0].isASCIILetter,
      endsWord: last == .wordEnd || last == .wordEdge && bytes[bytes.count - 1].isASCIILetter,
      next: (.letterNext ... .inkNext).contains(last) ? last : 0,
      exact: exact, slots: slots)
  }

  /// Looks over a text once. `nil` for a text with letters that are other forms of ASCII ones (long
  /// s, the Kelvin sign): in it every rule runs everywhere.
  func glance(over bytes: [UInt8]) -> Glance? {
    guard !Self.hasFormsOfASCII(bytes) else { return nil }
    var found = Windows(count: reaches.count)
    bytes.withUnsafeBufferPointer { text in
      needles.withUnsafeBufferPointer { needles in
        automaton.search(text) { number, end in
          let needle = needles[number]
          guard stands(needle, at: end, in: text) else { return }
          for index in needle.slots {
            let slot = needleSlots[index]
            found.add(max(0, end - reaches[slot])..<(end - needle.length + 1), to: slot)
          }
        }
      }
    }
    let windows = found.all()
    return Glance(
      numbers: numbers,
      windows: slots.map { alternatives in
        let parts = alternatives.map { sets in
          sets.dropFirst().reduce(windows[sets[0]]) { Self.common($0, windows[$1]) }
        }
        return parts.count == 1 ? parts[0] : Self.joined(parts)
      })
  }

  /// Ascending ranges of each set of literals; those that touch become one.
  private struct Windows {
    private var closed: [[Range<Int>]]
    /// The last of each set, which may still grow; empty where there is none.
    private var last: [Range<Int>]

    init(count: Int) {
      closed = [[Range<Int>]](repeating: [], count: count)
      last = [Range<Int>](repeating: 0..<0, count: count)
    }

    mutating func add(_ window: Range<Int>, to slot: Int) {
      let open = last[slot]
      if !open.isEmpty, window.lowerBound <= open.upperBound {
        last[slot] = open.lowerBound..<max(open.upperBound, window.upperBound)
      } else {
        if !open.isEmpty { closed[slot].append(open) }
        last[slot] = window
      }
    }

    func all() -> [[Range<Int>]] {
      zip(closed, last).map { $1.isEmpty ? $0 : $0 + [$1] }
    }
  }

  /// What two lists of ascending ranges have in common.
  private static func common(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    var common: [Range<Int>] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let both = left[i].clamped(to: right[j])
      if !both.isEmpty { common.append(both) }
      if left[i].upperBound < right[j].upperBound { i += 1 } else { j += 1 }
    }
    return common
  }

  /// All ranges of the lists, ascending and apart from each other.
  private static func joined(_ lists: [[Range<Int>]]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in lists.joined().sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private func stands(
    _ needle: Needle, at end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = end - needle.length
    if needle.startsWord, start > 0, Self.isLetter(text[start - 1]) { return false }
    if needle.endsWord, end < text.count, Self.isLetter(text[end]) { return false }
    if needle.next != 0, end >= text.count || !Self.isKind(needle.next, text[end]) { return false }
    for (offset, place) in needle.exact.enumerated() {
      let byte = exactBytes[place]
      if byte != 0, byte != text[start + offset] { return false }
    }
    return true
  }

  private static func isKind(_ kind: UInt16, _ byte: UInt8) -> Bool {
    if byte >= 0x80 || isLetter(byte) { return true }
    return kind == .wordNext && (48...57).contains(byte) || kind == .inkNext && byte > 32
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func hasFormsOfASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices.dropLast() where bytes[offset] >= 0xC5 {
        if bytes[offset] == 0xC5, bytes[offset + 1] == 0xBF { return true }
        if bytes[offset] == 0xE2, bytes[offset + 1] == 0x84, offset + 2 < bytes.count,
          bytes[offset + 2] == 0xAA
        {
          return true
        }
      }
      return false
    }
  }
}

/// Where the matches of each rule can begin in one text.
package struct Glance {
  private let numbers: [String: Int]
  private let windows: [[Range<Int>]]

  fileprivate init(numbers: [String: Int], windows: [[Range<Int>]]) {
    self.numbers = numbers
    self.windows = windows
  }

  /// Ranges in which a match of the rule must begin, ascending, apart from each other; `nil` when it
  /// may begin anywhere.
  func windows(of rule: Rule) -> [Range<Int>]? { numbers[rule.id].map { windows[$0] } }
}
