import Scoring

/// Looks for columns that know the outcome, and so were probably filled in after it.
struct LeakInspector {
  let table: EncodedTable
  let labels: [Int]

  /// How well one column alone may tell outcomes apart before it is suspected.
  private static let mostAUC = 0.95
  /// The share of rows whose values may nearly decide the outcome.
  private static let mostDecided = 0.05

  func warnings() -> [TrainingWarning] {
    var warnings: [TrainingWarning] = []
    for (index, feature) in table.features.enumerated() {
      let tally = Tally(table, labels, feature: index)
      let code: TrainingWarning.Code? =
        if tally.auc >= Self.mostAUC {
          .tellsOutcome
        } else if tally.decided >= Self.mostDecided {
          .valueTellsOutcome
        } else if OutcomeName.matches(feature.column) {
          .namesOutcome
        } else {
          nil
        }
      guard let code, !warnings.contains(where: { $0.column == feature.column }) else { continue }
      warnings.append(TrainingWarning(column: feature.column, code: code))
    }
    return warnings
  }

  /// Successes and failures in each bin of a feature.
  private struct Tally {
    private var won: [Double]
    private var lost: [Double]

    init(_ table: EncodedTable, _ labels: [Int], feature: Int) {
      won = [Double](repeating: 0, count: table.features[feature].binCount)
      lost = won
      for row in 0..<table.rowCount {
        if labels[row] == 1 {
          won[table.bin(row, feature)] += 1
        } else {
          lost[table.bin(row, feature)] += 1
        }
      }
    }

    /// Of the bins in the order of their shares of successes.
    var auc: Double {
      let order = won.indices.filter { won[$0] + lost[$0] > 0 }.sorted {
        let (left, right) = (logOdds($0), logOdds($1))
        return (left, $0) < (right, $1)
      }
      var (pairs, below) = (0.0, 0.0)
      for bin in order {
        pairs += won[bin] * (below + lost[bin] / 2)
        below += lost[bin]
      }
      let all = won.reduce(0, +) * lost.reduce(0, +)
      return all > 0 ? pairs / all : 0.5
    }

    /// The share of rows with a value of which nineteen of twenty rows ended alike, far from what
    /// is usual in the table.
    var decided: Double {
      let rows = won.reduce(0, +) + lost.reduce(0, +)
      let all = Logistic.logOdds(won.reduce(0, +) / max(rows, 1))
      let bins = won.indices.filter {
        abs(logOdds($0)) >= Logistic.logOdds(0.95) && abs(logOdds($0) - all) >= 2
      }
      return bins.reduce(0) { $0 + won[$1] + lost[$1] } / max(rows, 1)
    }

    private func logOdds(_ bin: Int) -> Double {
      Logistic.logOdds((won[bin] + 0.5) / (won[bin] + lost[bin] + 1))
    }
  }
}

/// Words of outcomes in the names of columns.
enum OutcomeName {
  static func matches(_ name: String) -> Bool {
    !IdentifierName.words(name).isDisjoint(with: words)
  }

  private static let words: Set<String> = [
    "won", "lost", "closed", "outcome", "result", "converted", "conversion", "churn", "churned",
    "disposition", "verdict", "target", "label", "y", "gewonnen", "verloren", "ergebnis",
    "abgeschlossen", "gagné", "perdu", "résultat", "ganado", "perdido", "resultado",
  ]
}
