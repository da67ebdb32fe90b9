import Foundation
package import LeadModel
package import Resolution
package import Storage

/// The link models of a store: which are in force, and how another one comes to be.
package struct ModelShelf: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  /// The models in force; a store without any is given the built-in ones, which is recorded.
  package func models(at now: Timestamp) throws -> LinkModels {
    LinkModels(
      person: try model(.person, at: now), organization: try model(.organization, at: now))
  }

  /// The same without recording anything.
  func standing() throws -> LinkModels {
    LinkModels(
      person: try standing(.person) ?? .builtIn(.person),
      organization: try standing(.organization) ?? .builtIn(.organization))
  }

  /// Puts a model in force from now on.
  package func choose(
    _ model: LinkModel, by: String, reason: String, at now: Timestamp
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let payload = String(decoding: try encoder.encode(model), as: UTF8.self)
    try store.append(
      LinkModelEvent(
        kind: model.kind, name: model.name, payload: payload, at: now, by: by, reason: reason))
  }

  private func model(_ kind: EntityKind, at now: Timestamp) throws -> LinkModel {
    if let model = try standing(kind) { return model }
    let model = LinkModel.builtIn(kind)
    let reason =
      try store.linkModel(kind) == nil
      ? "a new store has too little to learn from"
      : "the model in force was made for comparisons that this version no longer makes"
    try choose(model, by: "galena", reason: reason, at: now)
    return model
  }

  /// The model in force, when this version can use it.
  private func standing(_ kind: EntityKind) throws -> LinkModel? {
    guard let event = try store.linkModel(kind) else { return nil }
    return KnownModels.model(event.payload)
  }
}
