extension WordAlignment {
  /// All pairs of words that could stand for each other, with what each is worth.
  struct Candidates {
    private var found: [(pair: Pair, score: Double)] = []
    private let byConsonants: Bool

    /// Names longer than this are cut: no name has as many words.
    static let longest = 16
    /// Neighbours written as one: `mohammad hasni`, `van der bilt`.
    private static let mostJoined = 3

    init(_ left: [NameToken], _ right: [NameToken], byConsonants: Bool) {
      self.byConsonants = byConsonants
      for (row, mine) in left.enumerated() {
        for (column, theirs) in right.enumerated() {
          consider(mine, theirs, row..<row + 1, column..<column + 1)
        }
      }
      guard left.count > 1 || right.count > 1 else { return }
      for (row, mine) in left.enumerated() {
        for range in Self.runs(in: right.count) {
          considerJoined(mine, right, row..<row + 1, range, isSwapped: false)
        }
      }
      for (column, theirs) in right.enumerated() {
        for range in Self.runs(in: left.count) {
          considerJoined(theirs, left, column..<column + 1, range, isSwapped: true)
        }
      }
    }

    /// Best first; ties by place, so that the order is fixed.
    var sorted: [Pair] {
      found.sorted { one, other in
        if one.score != other.score { return one.score > other.score }
        let (mine, theirs) = (one.pair, other.pair)
        let (near, far) = (mine.displacement, theirs.displacement)
        if near != far { return near < far }
        return mine.left.lowerBound + mine.right.lowerBound
          < theirs.left.lowerBound + theirs.right.lowerBound
      }.map(\.pair)
    }

    private static func runs(in count: Int) -> [Range<Int>] {
      guard count > 1 else { return [] }
      return (2...mostJoined).flatMap { length in
        count < length ? [] : (0...count - length).map { $0..<$0 + length }
      }
    }

    private mutating func consider(
      _ mine: NameToken, _ theirs: NameToken, _ left: Range<Int>, _ right: Range<Int>
    ) {
      if (mine.number == nil) != (theirs.number == nil) { return }
      if let number = mine.number {
        if number == theirs.number { append(.equal, mine, theirs, left, right, score: 1) }
        return
      }
      if mine.letters == theirs.letters {
        append(.equal, mine, theirs, left, right, score: mine.weight < 0.5 ? 0.6 : 1)
      } else if mine.isInitial || theirs.isInitial {
        guard mine.letters.first == theirs.letters.first else { return }
        append(.initial, mine, theirs, left, right, score: 0.7)
      } else if mine.sharesNickname(with: theirs) {
        append(.nickname, mine, theirs, left, right, score: 0.9)
      } else {
        considerMisspelled(mine, theirs, left, right, least: 0.45)
      }
    }

    private mutating func considerJoined(
      _ one: NameToken, _ many: [NameToken], _ single: Range<Int>, _ run: Range<Int>,
      isSwapped: Bool
    ) {
      if one.letters.count == run.count, one.number == nil,
        zip(one.letters, many[run]).allSatisfy({ $0 == $1.letters.first })
      {
        appendInitials(one, many, single, run, isSwapped: isSwapped)
        return
      }
      let length = many[run].reduce(0) { $0 + $1.letters.count }
      guard one.number == nil, abs(length - one.letters.count) <= 2, one.letters.count > 2,
        many[run].allSatisfy({ $0.number == nil })
      else { return }
      let joined = NameToken(joining: many[run])
      let (left, right) = isSwapped ? (run, single) : (single, run)
      let (mine, theirs) = isSwapped ? (joined, one) : (one, joined)
      considerMisspelled(mine, theirs, left, right, least: 0.8)
    }

    /// `JC` for Jean-Claude.
    private mutating func appendInitials(
      _ one: NameToken, _ many: [NameToken], _ single: Range<Int>, _ run: Range<Int>,
      isSwapped: Bool
    ) {
      let joined = NameToken(joining: many[run])
      append(
        .initial, one, joined, isSwapped ? run : single, isSwapped ? single : run, score: 0.7)
    }

    private mutating func considerMisspelled(
      _ mine: NameToken, _ theirs: NameToken, _ left: Range<Int>, _ right: Range<Int>, least: Double
    ) {
      let (one, other) =
        byConsonants ? (mine.skeleton, theirs.skeleton) : (mine.letters, theirs.letters)
      let length = max(one.count, other.count)
      let edits = LetterDistance.edits(one, other)
      let sounds = byConsonants ? edits : LetterDistance.edits(mine.sound, theirs.sound)
      let spelled = length == 0 ? 0 : 1 - Double(edits) / Double(length)
      let soundLength = max(mine.sound.count, theirs.sound.count)
      let heard = soundLength == 0 ? 0 : 1 - Double(sounds) / Double(soundLength)
      let score = max(spelled, 0.95 * heard - (byConsonants ? 0.2 : 0))
      guard score >= least else { return }
      found.append(
        (
          Pair(
            kind: edits == 0 ? .equal : .misspelled, edits: edits, soundEdits: sounds,
            length: length,
            weight: max(mine.weight, theirs.weight),
            isSameStart: mine.sound.first == theirs.sound.first,
            left: left, right: right), min(score, 0.99)
        ))
    }

    private mutating func append(
      _ kind: Pair.Kind, _ mine: NameToken, _ theirs: NameToken, _ left: Range<Int>,
      _ right: Range<Int>, score: Double
    ) {
      found.append(
        (
          Pair(
            kind: kind, edits: 0, soundEdits: 0,
            length: max(mine.letters.count, theirs.letters.count),
            weight: max(mine.weight, theirs.weight), isSameStart: true, left: left, right: right),
          score
        ))
    }
  }
}

extension WordAlignment.Pair {
  fileprivate var displacement: Int { abs(left.lowerBound - right.lowerBound) }
}
