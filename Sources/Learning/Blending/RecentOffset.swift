import Scoring

/// How far log-odds must be moved for the leads of now, where the rate of successes has moved over
/// the time of the training rows.
///
/// How much of the past counts is chosen by looking ahead: over the second half of the rows, block
/// by block, what the share before a block would have said of the block.
struct RecentOffset {
  /// Of rows that the model had not seen.
  let logOdds: [Double]
  let labels: [Int]
  /// The rows in the order of time.
  let timeline: [Int]

  /// The most recent share of what lies before; all of it first, so that it wins a tie.
  private static let shares = [1.0, 0.5, 0.25, 0.125]
  private static let blocks = 5

  /// What to add, and the share of the rows that it comes from; nothing where no time is known.
  var best: (offset: Double, share: Double) {
    guard !timeline.isEmpty else { return (0, 1) }
    let losses = Self.shares.map(lossAhead)
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    return (offset(recent(Self.shares[best], of: timeline[...])), Self.shares[best])
  }

  private func recent(_ share: Double, of rows: ArraySlice<Int>) -> ArraySlice<Int> {
    rows.suffix(max(Int(share * Double(rows.count)), 1))
  }

  private func lossAhead(_ share: Double) -> Double {
    let half = timeline.count / 2
    return (0..<Self.blocks).reduce(0) { sum, block in
      let start = half + (timeline.count - half) * block / Self.blocks
      let end = half + (timeline.count - half) * (block + 1) / Self.blocks
      let offset = offset(recent(share, of: timeline[..<start]))
      return timeline[start..<end].reduce(sum) { sum, row in
        let z = logOdds[row] + offset
        return sum + Logistic.softplus(labels[row] == 1 ? -z : z)
      }
    }
  }

  /// What makes the mean probability of the rows their share of successes, drawn a little to none.
  private func offset(_ rows: ArraySlice<Int>) -> Double {
    var offset = 0.0
    for _ in 0..<100 {
      var (slope, bend) = (offset, 1.0)
      for row in rows {
        let p = Logistic.probability(logOdds[row] + offset)
        slope += p - Double(labels[row])
        bend += p * (1 - p)
      }
      // Newton's step is too long where probabilities are near zero or one.
      let step = min(max(slope / bend, -1), 1)
      offset -= step
      if abs(step) < 1e-10 { break }
    }
    return offset
  }
}
