package import Foundation
package import LeadModel
package import Learning
package import Scoring
package import Storage

/// The registry of models: what is kept, what scores leads, and since when, by whom and why.
package struct ModelDesk: Sendable {
  private let store: Store

  package init(store: Store) { self.store = store }

  /// Every model, in the order in which it was registered.
  package func standings() throws -> [ModelStanding] {
    let history = try history()
    return try history.events.filter { $0.kind == .registered }.compactMap { event in
      guard let id = event.model, let model = try store.model(id) else { return nil }
      return ModelStanding(
        model: model, registered: event, isInForce: history.inForce == id)
    }
  }

  /// Keeps a model; one that is there already is not kept twice.
  package func register(_ model: LearnedModel, _ act: ModelAct) throws {
    guard try telling({ try store.model(model.id) }) == nil else { return }
    try record(try history().registration(of: model.id, act), keeping: model)
  }

  /// Lets a model score leads from now on.
  package func promote(_ model: LearnedModel, _ act: ModelAct) throws -> ModelEvent {
    try register(model, act)
    guard let event = try history().promotion(of: model.id, act) else {
      throw GalenaError(.usage, "the model is in force already")
    }
    try record(event)
    return event
  }

  /// Goes back to the model before, with its thresholds, features and calibrator.
  package func rollBack(_ act: ModelAct) throws -> ModelEvent {
    guard let event = try history().rollback(act) else {
      throw GalenaError(.usage, "no model is in force; there is nothing to go back from")
    }
    try record(event)
    return event
  }

  /// What was in force at an instant, and the event that made it so; both `nil` before the first
  /// promotion, the model `nil` where leads were scored by rules alone.
  package func inForce(at instant: Timestamp) throws -> (event: ModelEvent?, model: LearnedModel?) {
    let event = try history().inForce(at: instant)
    return (event, try event?.model.flatMap { id in try telling { try store.model(id) } })
  }

  /// The model in force, where it reads what leads have; `nil` when leads are scored by rules alone.
  func propensity(at instant: Timestamp, features: Set<String>) throws -> PropensityModel? {
    try inForce(at: instant).model.flatMap { PropensityModel($0, features: features) }
  }

  /// A model by its file, or by its id or how that begins.
  package func model(named name: String) throws -> LearnedModel {
    if let model = try Self.file(name) { return model }
    let matches = try telling { try store.modelIDs() }.filter { $0.hasPrefix(name) }
    guard let id = matches.first, matches.count == 1,
      let model = try telling({ try store.model(id) })
    else {
      throw GalenaError(
        .usage,
        matches.isEmpty
          ? "there is no model \(name), as a file or in the store; see 'galena models list'"
          : "\(matches.count) models begin with \(name); give more of the id")
    }
    return model
  }

  /// The model in a file; `nil` when there is no such file.
  package static func file(_ path: String) throws -> LearnedModel? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    do {
      return try LearnedModel(fileBytes: Array(bytes))
    } catch {
      throw GalenaError(.usage, "\(path): \(error)")
    }
  }

  private func history() throws -> ModelHistory { try telling { try store.modelHistory() } }

  private func record(_ event: ModelEvent, keeping model: LearnedModel? = nil) throws {
    try telling { try store.record(event, keeping: model) }
  }

  private func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StorageError {
      throw GalenaError(.store, error.message)
    }
  }
}

/// A model in the registry.
package struct ModelStanding: Sendable {
  package let model: LearnedModel
  package let registered: ModelEvent
  package let isInForce: Bool
}
