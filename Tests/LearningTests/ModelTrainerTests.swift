import Scoring
import Testing

@testable import Learning

@Suite struct ModelTrainerTests {
  private func train(_ rows: Int, _ request: TrainingRequest) throws
    -> (model: LearnedModel, report: TrainingReport)
  {
    try ModelTrainer(try Leads.table(rows: rows), request).train()
  }

  @Test(arguments: [TrainingRequest.Split.hash, .time("created")])
  func theSameTableGivesTheSameBytes(split: TrainingRequest.Split) throws {
    let request = TrainingRequest(target: "won", split: split)
    let (first, second) = (try train(800, request).model, try train(800, request).model)
    #expect(try first.fileBytes() == second.fileBytes())
  }

  @Test func whatHangsTogetherIsLearned() throws {
    let (model, report) = try train(3000, TrainingRequest(target: "won"))
    #expect(report.metrics.auc > 0.7)
    #expect(report.metrics.ece < 0.05)
    #expect(report.baseline.brierDifferenceInterval.low > 0)
    #expect(
      model.features.map(\.name) == ["created", "created.weekday", "source", "visits", "size"])
    #expect(model.training.rows + model.training.heldOutRows == 3000)
    #expect(model.metrics["auc"] == report.metrics.auc)
  }

  @Test func aFairIsWorthMoreToLargeFirms() throws {
    let scorer = ModelScorer(model: try train(3000, TrainingRequest(target: "won")).model)
    func probability(_ source: String, size: Int) -> Double {
      scorer.probability { column in
        switch column {
        case "source": .text(source)
        case "visits": .number(15)
        case "size": .text(String(size))
        default: .missing
        }
      }
    }
    #expect(probability("fair", size: 400) > probability("fair", size: 100) + 0.2)
    #expect(abs(probability("web", size: 400) - probability("web", size: 100)) < 0.15)
  }

  @Test func timeIsNothingToLearnFrom() throws {
    let (model, report) = try train(800, TrainingRequest(target: "won", split: .time("created")))
    #expect(!model.features.contains { $0.column == "created" })
    #expect(report.columns.first { $0.name == "created" }?.kind == "clock")
    #expect(report.data.window.first == "2026-01-01")
    #expect(report.data.training == 560)
  }

  @Test func excludedColumnsAreNotLookedAt() throws {
    let request = TrainingRequest(target: "won", excluded: ["visits,created"])
    let model = try train(800, request).model
    #expect(model.features.map(\.name) == ["source", "size"])
  }

  @Test func fewOutcomesAreAColdStart() throws {
    #expect(throws: TrainingError.self) { try train(30, TrainingRequest(target: "won")) }
    do {
      _ = try train(30, TrainingRequest(target: "won"))
    } catch let error as TrainingError {
      #expect(error.description.hasPrefix("cold start"))
    }
  }

  @Test func noColumnIsNothingToLearnFrom() throws {
    let request = TrainingRequest(target: "won", excluded: ["created,source,visits,size"])
    #expect(throws: TrainingError.nothingToLearnFrom) { try train(400, request) }
  }
}
