import LeadModel
import Scoring
import Testing

@testable import Learning

/// The regression, the trees, the blend and the baseline, each alone.
@Suite struct PartsTests {
  private func encoded(_ rows: Int, seed: UInt64 = 1) throws -> (EncodedTable, [Int]) {
    let table = try Leads.table(rows: rows, seed: seed)
    let set = try TrainingSet(table, TrainingRequest(target: "won"))
    let all = Array(0..<rows)
    return (
      EncodedTable(table, features: set.features, rows: all), set.outcomes(all)
    )
  }

  @Test func cutsShareRowsOut() {
    let counts = Dictionary(uniqueKeysWithValues: (0..<1000).map { (Double($0), 1) })
    let cuts = QuantileCuts.cuts(counts, most: 10)
    #expect(cuts.count == 9)
    #expect(cuts[0] == 99.5)
    #expect(QuantileCuts.cuts([1: 5, 2: 1], most: 10) == [1.5])
    // A frequent value has a bin of its own; the others still get theirs.
    let skewed = counts.merging([0: 9000]) { $1 }
    #expect(QuantileCuts.cuts(skewed, most: 10).first == 0.5)
    #expect(QuantileCuts.cuts(skewed, most: 10).count == 9)
  }

  @Test func aWeakPenaltyGivesTheSharesOfSuccesses() throws {
    let text = "s,won\n" + String(repeating: "a,1\na,1\na,0\nb,0\nb,0\nb,0\nb,1\n", count: 30)
    let table = try LeadTable(csv: Array(text.utf8))
    let set = try TrainingSet(table, TrainingRequest(target: "won"))
    let rows = Array(0..<table.rowCount)
    let trainer = AdditiveTrainer(EncodedTable(table, features: set.features, rows: rows))
    let weights = trainer.fit(
      rows: rows, labels: set.outcomes(rows), strength: 1e-6, tolerance: 1e-9)
    let found = trainer.logOdds(weights, rows: [0, 3]).map(Logistic.probability)
    #expect(abs(found[0] - 2.0 / 3) < 1e-4)
    #expect(abs(found[1] - 1.0 / 4) < 1e-4)
  }

  @Test func aStrictPenaltyLeavesTheRate() throws {
    let (table, labels) = try encoded(400)
    let rows = Array(0..<400)
    let trainer = AdditiveTrainer(table)
    let weights = trainer.fit(rows: rows, labels: labels, strength: 1e9, tolerance: 1e-9)
    let rate = Double(labels.reduce(0, +)) / 400
    let probabilities = trainer.logOdds(weights, rows: rows).map(Logistic.probability)
    #expect(probabilities.allSatisfy { abs($0 - rate) < 1e-3 })
  }

  /// The library's own sums for the same rows, numbers and levels and missing ones among them.
  @Test(arguments: [2, 4, 6])
  func treesComeToWhatTheLibrarySays(depth: Int) throws {
    let (table, labels) = try encoded(600)
    let columns = TreeColumns(table)
    let rows = Array(0..<600)
    let matrix = try TreeMatrix(
      values: columns.values(table, rows: rows), rowCount: 600, labels: labels.map { Float($0) })
    let booster = try Booster(matrix, settings: TreeSettings(depth: depth), base: 0.3)
    try booster.grow(30)
    let expected = try booster.predict(matrix, type: 1)
    let forest = Forest(try TreeFile.read(try booster.json()).ensemble(columns))
    for row in rows {
      #expect(abs(forest.logOdds(table.input(row)) - Double(expected[row])) < 1e-4)
    }
  }

  @Test func aPartThatKnowsNothingDoesNotCount() {
    var random = Leads.Random(4)
    let known = (0..<2000).map { _ in random.next() * 4 - 2 }
    let labels = known.map { random.next() < Logistic.probability($0) ? 1 : 0 }
    let noise = known.map { _ in random.next() * 4 - 2 }
    let blend = BlendTrainer(linear: known, trees: noise, labels: labels).blend(
      rows: Array(labels.indices))
    #expect(abs(blend.linear - 1) < 0.15)
    #expect((0..<0.1).contains(blend.trees))
  }

  @Test func overconfidenceIsCalibrated() {
    var random = Leads.Random(5)
    let truth = (0..<3000).map { _ in random.next() * 4 - 2 }
    let labels = truth.map { random.next() < Logistic.probability($0) ? 1 : 0 }
    let folds = Folds(labels: labels, hashes: labels.indices.map { SplitMix64.mixed(UInt64($0)) })
    let calibrator = CalibratorTrainer(logOdds: truth.map { 3 * $0 }, labels: labels)
      .calibrator(folds)
    #expect(calibrator != .none)
    #expect(abs(calibrator.logOdds(3) - 1) < 0.2)
    #expect(CalibratorTrainer(logOdds: truth, labels: labels).calibrator(folds).logOdds(1) > 0.8)
  }

  /// The rate jumps from look to look, and the last rows before each look know it.
  @Test func aRateThatMovesIsFollowed() {
    var random = Leads.Random(6)
    let z = Logistic.logOdds(0.3)
    let looks = [0.2, 0.6, 0.1, 0.5, 0.2].map { rate in
      let recent = (0..<1000).map { random.next() < ($0 < 700 ? 0.3 : rate) ? 1 : 0 }
      let ahead = (0..<200).map { _ in random.next() < rate ? 1 : 0 }
      return RecentRate.Look(
        recent: recent.map { _ in z }, recentLabels: recent, ahead: ahead.map { _ in z },
        aheadLabels: ahead, rows: 2000)
    }
    #expect(RecentRate(looks).share == 0.125)
  }

  @Test func aRateThatStandsIsLeftAlone() {
    var random = Leads.Random(8)
    let looks = (0..<4).map { _ in
      let recent = (0..<400).map { _ in random.next() < 0.3 ? 1 : 0 }
      let ahead = (0..<2000).map { _ in random.next() < 0.3 ? 1 : 0 }
      return RecentRate.Look(
        recent: recent.map { _ in Logistic.logOdds(0.3) }, recentLabels: recent,
        ahead: ahead.map { _ in Logistic.logOdds(0.3) }, aheadLabels: ahead, rows: 800)
    }
    #expect(RecentRate(looks).share == nil)
  }

  @Test(arguments: [(0.1, 0.5), (0.9, 0.1), (0.3, 0.3)])
  func offsetsMakeTheMeanTheShare(from: Double, to: Double) {
    let labels = (0..<5000).map { Double($0 % 10) < to * 10 ? 1 : 0 }
    let z = Logistic.logOdds(from)
    let offset = RecentRate.offset(labels.map { _ in z }, labels)
    #expect(abs(Logistic.probability(z + offset) - to) < 0.002)
  }

  /// Won 3 of 4 with a, 1 of 4 with b, a tenth added: 3.1 : 1.1 over totals of 4.2, at even odds.
  @Test func theBaselineIsOdoosFormula() throws {
    let text = "s,won\n" + String(repeating: "a,1\na,1\na,1\na,0\nb,1\nb,0\nb,0\nb,0\n", count: 10)
    let table = try LeadTable(csv: Array(text.utf8))
    let set = try TrainingSet(table, TrainingRequest(target: "won"))
    let rows = Array(0..<table.rowCount)
    let encoded = EncodedTable(table, features: set.features, rows: rows)
    let baseline = FrequencyBaseline(encoded, labels: set.outcomes(rows))
    #expect(abs(baseline.probability(encoded, row: 0) - 30.1 / 40.2) < 1e-4)
    #expect(abs(baseline.probability(encoded, row: 4) - 10.1 / 40.2) < 1e-4)
  }

  @Test func manyColumnsDoNotMakeTheBaselineVanish() throws {
    let header = (0..<500).map { "c\($0)" }.joined(separator: ",") + ",won\n"
    let lines = (0..<100).map { row in
      (0..<500).map { row * $0 % 7 < 3 ? "a" : "b" }.joined(separator: ",") + ",\(row % 2)\n"
    }
    let table = try LeadTable(csv: Array((header + lines.joined()).utf8))
    let set = try TrainingSet(table, TrainingRequest(target: "won"))
    let rows = Array(0..<100)
    let encoded = EncodedTable(table, features: set.features, rows: rows)
    let baseline = FrequencyBaseline(encoded, labels: set.outcomes(rows))
    #expect(rows.allSatisfy { (0.0001...0.9999).contains(baseline.probability(encoded, row: $0)) })
  }

  @Test func columnsThatKnowTheOutcomeAreSuspected() throws {
    var random = Leads.Random(7)
    var text = "plain,paid,stage,closed,won\n"
    for _ in 0..<600 {
      let won = random.next() < 0.3
      let stage = won ? random.pick(["talk", "signed"]) : random.pick(["talk", "first"])
      text += "\(random.pick(["a", "b", "c"])),\(won ? "2026" : ""),\(stage),"
      text += "\(random.pick(["x", "y"])),\(won ? 1 : 0)\n"
    }
    let table = try LeadTable(csv: Array(text.utf8))
    let set = try TrainingSet(table, TrainingRequest(target: "won"))
    let rows = Array(0..<600)
    let encoded = EncodedTable(table, features: set.features, rows: rows)
    let warnings = LeakInspector(table: encoded, labels: set.outcomes(rows)).warnings()
    #expect(warnings.map(\.column) == ["paid", "stage", "closed"])
    #expect(warnings.map(\.code) == [.tellsOutcome, .valueTellsOutcome, .namesOutcome])
  }
}
