import Scoring

/// How much of the recent past says at which rate leads succeed now, where time is known.
///
/// Chosen by looking ahead: a model that was fitted on all rows before a part is moved until its
/// mean probability over the most recent of them is their share of successes, or is left as the
/// blend has it; what tells the part best is taken.
struct RecentRate {
  /// One part held out: its rows, and the recent rows before it in the order of time.
  struct Look {
    let recent: [Double]
    let recentLabels: [Int]
    let ahead: [Double]
    let aheadLabels: [Int]
    /// How many rows were fitted on.
    let rows: Int
  }

  /// The share of the past that is looked at; `nil` to leave things as they are.
  let share: Double?

  /// Leaving things as they are comes first, so that it wins a tie.
  private static let shares: [Double?] = [nil, 0.5, 0.25, 0.125]

  /// - Parameter looks: in the order of time. The first is only looked back at.
  init(_ looks: [Look]) {
    let losses = Self.shares.map { share in
      looks.indices.dropFirst().reduce(0) { $0 + Self.loss(looks, $1, share) }
    }
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    share = Self.shares[best]
  }

  private static func loss(_ looks: [Look], _ index: Int, _ share: Double?) -> Double {
    let look = looks[index]
    let offset: Double
    if let share {
      let count = max(Int(share * Double(look.rows)), 1)
      offset = self.offset(
        Array(look.recent.suffix(count)), Array(look.recentLabels.suffix(count)))
    } else {
      // The blend was fitted on all looks; here it may know only those before.
      let before = looks[..<index]
      offset = self.offset(before.flatMap(\.ahead), before.flatMap(\.aheadLabels))
    }
    return LogLoss.mean(logOdds: look.ahead.map { $0 + offset }, labels: look.aheadLabels)
      * Double(look.ahead.count)
  }

  /// What makes the mean probability of the rows their share of successes, drawn a little to none.
  static func offset(_ logOdds: [Double], _ labels: [Int]) -> Double {
    var offset = 0.0
    for _ in 0..<100 {
      var (slope, bend) = (offset, 1.0)
      for (z, label) in zip(logOdds, labels) {
        let p = Logistic.probability(z + offset)
        slope += p - Double(label)
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
