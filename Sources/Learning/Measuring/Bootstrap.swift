import LeadModel

/// An interval that holds 95 of a hundred draws.
package struct Interval: Hashable, Sendable, Encodable {
  package let low: Double
  package let high: Double
}

/// How figures vary when the rows are drawn again, with replacement; the draws are the same every
/// time.
enum Bootstrap {
  /// Fewer draws are enough where there are very many rows.
  private static func draws(rows: Int) -> Int { min(max(5_000_000 / max(rows, 1), 200), 1000) }

  /// - Parameters:
  ///   - unbiased: what the draws are moved to have as their mean: a figure that chance can only
  ///     raise is higher in draws than in the rows themselves.
  ///   - figure: of the numbers of rows that were drawn, ascending.
  static func interval(
    rows: Int, unbiased: Double? = nil, _ figure: ([Int]) -> Double
  ) -> Interval {
    var random = SplitMix64(seed: 0x6C65_6164)
    var figures: [Double] = []
    var times = [Int](repeating: 0, count: rows)
    var drawn = [Int](repeating: 0, count: rows)
    for _ in 0..<draws(rows: rows) {
      for index in times.indices { times[index] = 0 }
      for _ in 0..<rows { times[random.below(rows)] += 1 }
      var place = 0
      for (row, count) in times.enumerated() {
        for _ in 0..<count {
          drawn[place] = row
          place += 1
        }
      }
      figures.append(figure(drawn))
    }
    figures.sort()
    let mean = figures.reduce(0, +) / Double(max(figures.count, 1))
    let bias = unbiased.map { mean - $0 } ?? 0
    return Interval(
      low: quantile(figures, 0.025) - bias, high: quantile(figures, 0.975) - bias)
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }
}

extension Ranking {
  var calibrationErrorInterval: Interval {
    let interval = Bootstrap.interval(rows: count, unbiased: calibrationError) {
      drawn($0).calibrationError
    }
    return Interval(low: max(interval.low, 0), high: interval.high)
  }

  /// Drawn rows of a ranking are a ranking.
  func drawn(_ rows: [Int]) -> Ranking {
    Ranking(sorted: rows.map { probabilities[$0] }, labels: rows.map { labels[$0] })
  }

  private init(sorted: [Double], labels: [Int]) {
    probabilities = sorted
    self.labels = labels
  }
}
