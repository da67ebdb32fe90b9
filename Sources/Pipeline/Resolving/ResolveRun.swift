package import LeadModel
package import Resolution
package import Storage

/// Works out again who is who, perhaps under another model.
package struct ResolveRun: Sendable {
  let store: Store
  let configuration: GalenaConfiguration

  package init(store: Store, configuration: GalenaConfiguration) {
    self.store = store
    self.configuration = configuration
  }

  /// Which model is to be in force.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    /// The one that is.
    case standing
    /// Learned from the store's own records.
    case trained
    case builtIn = "built-in"
  }

  package struct Outcome: Sendable, Encodable {
    package struct Model: Hashable, Sendable, Encodable {
      package let kind: EntityKind
      package let name: String
      package let origin: LinkModel.Origin
    }

    /// Two profiles that are probably one.
    package struct Doubt: Hashable, Sendable, Encodable {
      package struct Side: Hashable, Sendable, Encodable {
        package let profile: ProfileID
        package let record: RecordID
        /// Its name, or what else tells it; `nil` when nothing does.
        package let title: String?
      }

      package let left: Side
      package let right: Side
      package let probability: Double
      /// What speaks against it; `nil` when it is only not sure enough.
      package let reason: RefusedMatch.Reason?
    }

    package let models: [Model]
    package let profiles: Int
    /// What became of profiles, as the link log has it.
    package let changes: [ProfileChange]
    /// Pairs for a person to decide, the likeliest of each kind first.
    package let doubts: [Doubt]
    package let refusals: [RefusedMatch]
    package let leads: LeadRefresh.Outcome
  }

  /// Records in force are resolved anew, and all that follows from them.
  ///
  /// - Throws: a usage error when a model cannot be learned, with how many records it needs.
  package func run(
    _ choice: Choice, by: String, reason: String, at now: Timestamp
  ) throws -> Outcome {
    try LeadLease(store: store).held {
      try outcome(choice, by: by, reason: reason, at: now)
    }
  }

  private func outcome(
    _ choice: Choice, by: String, reason: String, at now: Timestamp
  ) throws -> Outcome {
    try choose(choice, by: by, reason: reason, at: now)
    let refresh = LeadRefresh(store: store, configuration: configuration)
    let (leads, resolved) = try refresh.refreshed(at: now)
    let models = try ModelShelf(store: store).models(at: now)
    return Outcome(
      models: [models.person, models.organization].map {
        .init(kind: $0.kind, name: $0.name, origin: $0.origin)
      },
      profiles: resolved.profiles.count, changes: resolved.changes,
      doubts: Self.doubts(resolved), refusals: resolved.refusals, leads: leads)
  }

  private static func doubts(_ resolved: ResolvedProfiles) -> [Outcome.Doubt] {
    let profiles = Dictionary(uniqueKeysWithValues: resolved.profiles.map { ($0.id, $0) })
    func side(_ record: RecordID) -> Outcome.Doubt.Side? {
      resolved.memberships[record].map { id in
        let telling: [Field] = [.personName, .organizationName, .email, .domain, .phone]
        let best = telling.lazy.compactMap { profiles[id]?.best($0) }.first
        return .init(profile: id, record: record, title: best?.display)
      }
    }
    return resolved.doubts.compactMap { doubt in
      guard let left = side(doubt.left), let right = side(doubt.right) else { return nil }
      return .init(
        left: left, right: right, probability: doubt.probability, reason: doubt.reason)
    }
  }

  private func choose(
    _ choice: Choice, by: String, reason: String, at now: Timestamp
  ) throws {
    let shelf = ModelShelf(store: store)
    switch choice {
    case .standing: break
    case .builtIn:
      for kind in EntityKind.allCases {
        try shelf.choose(.builtIn(kind), by: by, reason: reason, at: now)
      }
    case .trained:
      for model in try trained() { try shelf.choose(model, by: by, reason: reason, at: now) }
    }
  }

  /// Each kind of which there are enough; one at least.
  private func trained() throws -> [LinkModel] {
    let resolver = configuration.resolver(nil)
    let sources = SourceClaims(try store.sourceDocuments())
    let judgements = try store.judgements()
    var models: [LinkModel] = []
    var refusals: [LinkModelRefusal] = []
    for kind in EntityKind.allCases {
      let version = try store.linkModels(kind).count + 1
      do {
        models.append(
          try resolver.trained(
            kind, named: "\(kind.rawValue)/trained-\(version)", records: sources.records,
            links: sources.links, judgements: judgements))
      } catch {
        refusals.append(error)
      }
    }
    guard models.isEmpty else { return models }
    let found = refusals.map { "\($0.found) of kind \($0.kind.rawValue)" }
    throw GalenaError(
      .usage,
      "there is too little to learn from: \(found.joined(separator: ", ")), "
        + "\(refusals.first?.needed ?? 0) are needed; the built-in model serves until then")
  }
}
