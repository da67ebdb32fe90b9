import LeadModel
import Normalization

/// Turns a contact zone into the words that the tagger reads, with the traits of each.
struct ZoneWords {
  private let label: Rule
  private let traits: TraitReader

  init(rules: RuleSet, words: Vocabulary) throws(RuleError) {
    label = try rules.rule("block.label")
    traits = try TraitReader(rules: rules, words: words)
  }

  /// What the zone and its document know beside the words.
  struct Context {
    /// Letters of the local parts and of the domain names in the zone.
    let locals: Letters
    let domains: Letters
    let lowerWords: LowerCaseWords
  }

  func words(
    of zone: ContactZone, on page: ScannedPage, in context: Context, _ board: FindingBoard
  ) -> [ZoneWord] {
    var found: [ZoneWord] = []
    var piece = 0
    let lines = zone.parts(on: page)
    for (number, line) in lines.enumerated() {
      let index = zone.lines.lowerBound + number
      var lineWords = pieces(of: line, index: index, on: page, board, first: &piece)
      mark(&lineWords, isLast: number == lines.count - 1, of: zone, index: index, on: page)
      found += lineWords
    }
    traits.describe(&found, in: context, on: page)
    return found
  }

  // Cutting a line

  private func pieces(
    of line: Range<Int>, index: Int, on page: ScannedPage, _ board: FindingBoard,
    first piece: inout Int
  ) -> [ZoneWord] {
    let values = board.touching(Span(page: page.index, range: line))
      .compactMap { value(of: $0, on: page.index) }
    let labels = label.pattern.matches(in: page.bytes, range: line).matches.map(\.range)
    var found: [ZoneWord] = []
    var edge = line.lowerBound
    for token in Token.words(in: line, of: page) {
      if let value = values.first(where: { $0.range.overlaps(token.range) }) {
        if found.last?.range != value.range {
          if !found.isEmpty { piece += 1 }
          found.append(
            ZoneWord(
              range: value.range, token: nil, line: index, piece: piece,
              traits: WordTrait.Set(value.trait)))
        }
        edge = value.range.upperBound
        continue
      }
      guard token.hasLetter || token.hasDigit else { continue }
      let gap = edge..<max(edge, token.range.lowerBound)
      let cut = isCut(gap, page) || found.last.map { $0.token == nil } ?? false
      if cut, !found.isEmpty {
        piece += 1
        found[found.count - 1].traits.insert(.beforeCut)
      }
      var traits = WordTrait.Set()
      if cut { traits.insert(.afterCut) }
      if page.bytes[gap].contains(UInt8(ascii: ":")) { traits.insert(.afterColon) }
      if page.bytes[gap].contains(UInt8(ascii: "(")) { traits.insert(.inBrackets) }
      if labels.contains(where: { $0.overlaps(token.range) }) { traits.insert(.isLabel) }
      found.append(
        ZoneWord(range: token.range, token: token, line: index, piece: piece, traits: traits))
      edge = token.range.upperBound
    }
    piece += 1
    return found
  }

  private func value(
    of finding: Finding, on page: Int
  ) -> (range: Range<Int>, trait: WordTrait)? {
    guard let trait = Self.values[finding.field],
      let span = finding.spans.first(where: { $0.page == page })
    else { return nil }
    return (span.range, trait)
  }

  private static let values: [Field: WordTrait] = [
    .email: .email, .phone: .phone, .fax: .phone, .website: .web, .social: .web,
    .address: .place, .registration: .identifier,
  ]

  /// Something other than a space, a full stop or a bracket stands between two words, or a wide
  /// gap does.
  private func isCut(_ gap: Range<Int>, _ page: ScannedPage) -> Bool {
    guard gap.count > 1 || gap.contains(where: { page.bytes[$0] > 0x20 }) else { return false }
    var spaces = 0
    for byte in page.bytes[gap] {
      if byte == 0x20 {
        spaces += 1
      } else if byte == 9 || ",;:/|-_*>".utf8.contains(byte) || byte >= 0x80 {
        return true
      }
    }
    return spaces >= 3
  }

  // Where they stand

  private func mark(
    _ line: inout [ZoneWord], isLast: Bool, of zone: ContactZone, index: Int,
    on page: ScannedPage
  ) {
    var shared = WordTrait.Set()
    let number = index - zone.lines.lowerBound
    if number < 3 { shared.insert([.firstLine, .secondLine, .thirdLine][number]) }
    if isLast { shared.insert(.lastLine) }
    if index < 3, page.index == 0 { shared.insert(.pageStart) }
    if zone.kind == .signature { shared.insert(.signature) }
    if zone.kind == .block { shared.insert(.block) }
    for position in line.indices { line[position].traits.formUnion(shared) }
    if !line.isEmpty {
      line[0].traits.insert(.lineStart)
      line[line.count - 1].traits.insert(.lineEnd)
    }
  }
}
