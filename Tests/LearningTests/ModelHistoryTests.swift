import LeadModel
import Testing

@testable import Learning

@Suite struct ModelHistoryTests {
  /// Promotes a model at its hour, or rolls back where it is `nil`.
  private func history(_ acts: [String?]) -> ModelHistory {
    acts.enumerated().reduce(ModelHistory([])) { history, act in
      let how = ModelAct(
        by: "ines", reason: "trial", at: Timestamp(millisecondsSince1970: Int64(act.offset)))
      let event = act.element.map { history.promotion(of: $0, how) } ?? history.rollback(how)
      return ModelHistory(history.events + [event].compactMap(\.self))
    }
  }

  static let courses: [([String?], String?)] = [
    ([], nil), (["a"], "a"), (["a", "b"], "b"), (["a", "b", nil], "a"),
    (["a", "b", nil, nil], nil), (["a", nil, nil], nil), (["a", "b", nil, "c", nil], "a"),
    (["a", "b", "a"], "a"), (["a", "b", "a", nil], "b"), (["a", "a", nil], nil),
    (["a", "b", "c", nil, nil], "a"),
  ]

  @Test(arguments: courses)
  func whatIsInForceFollows(acts: [String?], inForce: String?) {
    #expect(history(acts).inForce == inForce)
  }

  @Test func everyInstantHasItsModel() {
    let history = history(["a", "b", nil])
    let models = (-1...3).map {
      history.inForce(at: Timestamp(millisecondsSince1970: $0))?.model
    }
    #expect(models == [nil, "a", "b", "a", "a"])
    #expect(history.inForce(at: Timestamp(millisecondsSince1970: 2))?.kind == .rolledBack)
    #expect(history.inForce(at: Timestamp(millisecondsSince1970: 1))?.previous == "a")
  }

  @Test func aClockThatGoesBackDoesNotReorder() {
    let first = history(["a", "b"])
    let act = ModelAct(by: "ines", reason: "", at: Timestamp(millisecondsSince1970: -5))
    let late = first.promotion(of: "c", act)
    #expect(late?.at == first.events.last?.at)
    #expect(late?.position == 3)
  }
}
