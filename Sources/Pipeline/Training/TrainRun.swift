package import Foundation
package import Learning
package import Scoring
import Tables

/// Trains a model on a table of leads with outcomes.
package struct TrainRun {
  private let trainer: ModelTrainer

  /// - Throws: a usage error that says what is wrong with the table or the request.
  package init(csv: Data, request: TrainingRequest) throws {
    trainer = try Self.telling {
      try ModelTrainer(try LeadTable(csv: TableText.utf8(csv)), request)
    }
  }

  package func trained() throws -> (model: LearnedModel, report: TrainingReport) {
    try Self.telling { try trainer.train() }
  }

  private static func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as TrainingError {
      throw GalenaError(.usage, error.description)
    }
  }
}
