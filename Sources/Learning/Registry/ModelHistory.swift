package import LeadModel

/// Which model was in force when, from all that was done.
package struct ModelHistory: Hashable, Sendable {
  /// In the order of their positions.
  package let events: [ModelEvent]

  package init(_ events: [ModelEvent]) {
    self.events = events.sorted { $0.position < $1.position }
  }

  /// The event that says what is in force at an instant; `nil` before the first promotion.
  package func inForce(at instant: Timestamp) -> ModelEvent? {
    events.last { $0.kind != .registered && $0.at <= instant }
  }

  /// The model in force after all events.
  package var inForce: String? { events.last { $0.kind != .registered }?.model }

  package func registration(of model: String, _ act: ModelAct) -> ModelEvent {
    event(.registered, model: model, previous: inForce, act)
  }

  /// `nil` when the model is in force already.
  package func promotion(of model: String, _ act: ModelAct) -> ModelEvent? {
    model == inForce ? nil : event(.promoted, model: model, previous: inForce, act)
  }

  /// Back to what was in force before the last promotion that still stands; `nil` when there is
  /// nothing to go back from.
  package func rollback(_ act: ModelAct) -> ModelEvent? {
    guard let current = standing.last else { return nil }
    return event(
      .rolledBack, model: standing.dropLast().last, previous: current, act)
  }

  /// The models that were promoted and not rolled back, the one in force last.
  private var standing: [String] {
    events.reduce(into: []) { models, event in
      switch event.kind {
      case .registered: break
      case .promoted: if let model = event.model { models.append(model) }
      case .rolledBack: models = Array(models.dropLast())
      }
    }
  }

  private func event(
    _ kind: ModelEvent.Kind, model: String?, previous: String?, _ act: ModelAct
  ) -> ModelEvent {
    ModelEvent(
      position: (events.last?.position ?? 0) + 1, kind: kind, model: model, previous: previous,
      by: act.by, reason: act.reason, at: max(act.at, events.last?.at ?? act.at))
  }
}
