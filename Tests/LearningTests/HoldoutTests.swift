import Testing

@testable import Learning

@Suite struct HoldoutTests {
  @Test func aRowKeepsItsSideWhenOthersCome() throws {
    let few = try Leads.table(rows: 200)
    let more = try Leads.table(rows: 400)
    let left = try Holdout(hashOf: few, columns: [0], rows: Array(0..<200))
    let right = try Holdout(hashOf: more, columns: [0], rows: Array(0..<400))
    #expect(left.training == right.training.filter { $0 < 200 })
    #expect((110...170).contains(left.training.count))
    #expect(Set(left.training).isDisjoint(with: left.heldOut))
  }

  @Test func rowsThatLookAlikeAreSharedOut() throws {
    let text = "a,b\n" + String(repeating: "x,1\n", count: 1000)
    let table = try LeadTable(csv: Array(text.utf8))
    let holdout = try Holdout(hashOf: table, columns: [0, 1], rows: Array(0..<1000))
    #expect((640...760).contains(holdout.training.count))
  }

  @Test func theEarliestAreTrainedOn() throws {
    let column = try Leads.column(["2026-01-05", "2026-01-01", "?", "2026-01-02", "2026-01-09"])
    let holdout = try Holdout(time: column, rows: [0, 1, 2, 3, 4])
    #expect(holdout.training == [1, 3])
    #expect(holdout.timeline == [1, 3])
    #expect(holdout.heldOut == [0, 4])
    #expect(holdout.window == ["2026-01-01", "2026-01-02"])
  }

  @Test func aColumnCanSay() throws {
    let column = try Leads.column(["train", "TEST", "", "other", "Validation"])
    let holdout = try Holdout(column: column, rows: [0, 1, 2, 3, 4])
    #expect(holdout.training == [0])
    #expect(holdout.heldOut == [1, 4])
  }

  @Test func columnsThatSayNothingAreRefused() throws {
    let words = try Leads.column(["a", "b", "c", "d"])
    #expect(throws: TrainingError.splitValues("c")) { try Holdout(column: words, rows: [0, 1]) }
    #expect(throws: TrainingError.timeValues("c")) { try Holdout(time: words, rows: [0, 1]) }
  }

  @Test func foldsShareSuccessesOut() {
    let labels = (0..<103).map { $0 % 4 == 0 ? 1 : 0 }
    let folds = Folds(labels: labels, hashes: labels.indices.map { UInt64($0 * 7919 % 103) })
    #expect(folds.parts.flatMap(\.heldOut).sorted() == Array(0..<103))
    for part in folds.parts {
      #expect((5...6).contains(part.heldOut.reduce(0) { $0 + labels[$1] }))
      #expect(Set(part.training).isDisjoint(with: part.heldOut))
    }
  }

  @Test func foldsInTimeLookAhead() {
    let timeline = (0..<100).map { $0 * 37 % 100 }
    let folds = Folds(timeline: timeline)
    #expect(folds.covered == timeline[50...].sorted())
    for part in folds.parts {
      let last = part.training.map { timeline.firstIndex(of: $0) ?? -1 }.max() ?? 0
      #expect(part.heldOut.allSatisfy { (timeline.firstIndex(of: $0) ?? -1) > last })
    }
  }
}
