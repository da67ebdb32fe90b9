import Scoring

/// How surprised a model is by what became of the rows: the mean of −ln p of the outcome.
enum LogLoss {
  static func mean(logOdds: [Double], labels: [Int]) -> Double {
    let sum = zip(logOdds, labels).reduce(0) { $0 + Logistic.softplus($1.1 == 1 ? -$1.0 : $1.0) }
    return sum / Double(max(labels.count, 1))
  }

  /// Over some of the rows.
  static func mean(logOdds: [Double], labels: [Int], rows: [Int]) -> Double {
    mean(logOdds: rows.map { logOdds[$0] }, labels: rows.map { labels[$0] })
  }
}
