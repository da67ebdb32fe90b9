/// What a label of a form names: the text behind it, right of it or under it.
struct LabelledValue {
  enum Place { case behind, right, below }

  let label: Range<Int>
  /// Parts in reading order: more than one where a cell's text goes on in its next line.
  let ranges: [Range<Int>]
  let place: Place
  /// Whether the label ends in a colon, as only labels do.
  let isMarked: Bool
}

/// Finds the values of labels by how forms are laid out.
///
/// A label begins a piece of the page. Its value is the rest of the piece; else the next piece on
/// the printed line unless that is a label too; else the piece below.
struct LabelledValues {
  private let label: Rule
  private let name: Rule
  private let next: Rule
  /// Widest gap between a label and the value right of it, in line heights.
  private static let reach = 30.0

  init(rules: RuleSet) throws {
    label = try rules.rule("form.label")
    name = try rules.rule("form.name")
    next = try rules.rule("form.next-label")
  }

  /// Whether the text reads as a label and as nothing else.
  func isLabel(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    label.pattern.firstMatch(in: page.bytes, range: range) != nil
      && !page.bytes[range].contains { $0 >= 48 && $0 <= 57 }
  }

  /// The values of `rule` on the page, in the labels' order.
  func values(of rule: Rule, on page: ScannedPage) -> [LabelledValue] {
    page.layout.pieces.indices.compactMap { index in
      let piece = page.layout.pieces[index].range
      guard let match = rule.pattern.firstMatch(in: page.bytes, range: piece),
        match.range.lowerBound == piece.lowerBound
      else { return nil }
      let isMarked = match["mark"].map { !$0.isEmpty } ?? false
      return value(behind: match.range, of: index, isMarked, on: page)
    }
  }

  private func value(
    behind label: Range<Int>, of index: Int, _ isMarked: Bool, on page: ScannedPage
  ) -> LabelledValue? {
    let piece = page.layout.pieces[index].range
    if let rest = text(label.upperBound..<piece.upperBound, on: page) {
      guard
        isMarked
          || !isLabel(rest, on: page) && !isLabel(piece, on: page)
            && Token.words(in: rest, of: page).first.map({ !isLabel($0.range, on: page) }) ?? false
      else { return nil }
      return LabelledValue(
        label: label, ranges: [rest] + more(of: index, labelledBy: nil, on: page), place: .behind,
        isMarked: isMarked)
    }
    if let right = right(of: index, on: page) {
      return LabelledValue(
        label: label, ranges: [right.range] + more(of: right.index, labelledBy: index, on: page),
        place: .right,
        isMarked: isMarked)
    }
    guard let below = page.layout.below(index, within: 1.9),
      isAligned(below, under: index, on: page),
      !isLabel(page.layout.pieces[below].range, on: page),
      let range = text(page.layout.pieces[below].range, on: page), !isLabel(range, on: page)
    else { return nil }
    return LabelledValue(label: label, ranges: [range], place: .below, isMarked: isMarked)
  }

  /// The next piece of the printed line; behind a lone "Name:" the one after it.
  private func right(
    of index: Int, on page: ScannedPage
  ) -> (index: Int, range: Range<Int>)? {
    for candidate in page.layout.rightward(of: index).prefix(2) {
      let piece = page.layout.pieces[candidate].range
      if let match = name.pattern.firstMatch(in: page.bytes, range: piece) {
        if let rest = text(match.range.upperBound..<piece.upperBound, on: page) {
          return (candidate, rest)
        }
        continue
      }
      guard isNear(candidate, to: index, on: page), !isLabel(piece, on: page),
        let range = text(piece, on: page), !isLabel(range, on: page)
      else { return nil }
      return (candidate, range)
    }
    return nil
  }

  private func isNear(_ right: Int, to left: Int, on page: ScannedPage) -> Bool {
    guard let box = page.layout.pieces[left].box, let other = page.layout.pieces[right].box else {
      return true
    }
    return other.minX - box.maxX < Self.reach * box.height
  }

  private func isAligned(_ below: Int, under index: Int, on page: ScannedPage) -> Bool {
    guard let box = page.layout.pieces[index].box, let other = page.layout.pieces[below].box else {
      return true
    }
    return abs(other.minX - box.minX) < 3 * box.height
  }

  /// The next line of a cell whose text was too long for one: close under it, with nothing under
  /// the label beside it.
  private func more(
    of index: Int, labelledBy label: Int?, on page: ScannedPage
  ) -> [Range<Int>] {
    let pieces = page.layout.pieces
    guard let label, let box = pieces[index].box, let own = pieces[label].box,
      let below = page.layout.below(index, within: 1.4), let other = pieces[below].box,
      abs(other.minX - box.minX) < 0.4 * box.height, other.minY - box.maxY < 0.5 * box.height,
      !page.layout.leftward(of: below).contains(where: {
        pieces[$0].box?.overlapsHorizontally(own) ?? true
      }), !page.bytes[pieces[below].range].contains(where: { $0 >= 48 && $0 <= 57 }),
      let range = text(pieces[below].range, on: page), range.count <= 40,
      !isLabel(range, on: page)
    else { return [] }
    return [range]
  }

  /// Without leaders and white space at its ends and without a label that follows; `nil` when
  /// nothing is left.
  private func text(_ range: Range<Int>, on page: ScannedPage) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    // The shortest label that can follow: its other words are the value's.
    if let cut = next.pattern.matches(in: page.bytes, range: range).matches.first {
      high = max(low, cut.range.lowerBound)
    }
    while low < high, page.bytes[low] <= 0x20 || "._:-*".utf8.contains(page.bytes[low]) { low += 1 }
    while high > low,
      page.bytes[high - 1] <= 0x20 || "_,;:|".utf8.contains(page.bytes[high - 1])
        || high - 1 > low && page.bytes[high - 1] == 46 && page.bytes[high - 2] == 46
        || high - 1 > low && page.bytes[high - 1] == 46 && page.bytes[high - 2] == 0x20
    {
      high -= 1
    }
    return low < high ? low..<high : nil
  }
}
