import LeadModel

/// One run of a stage: what its events share.
struct LineageRun: Sendable {
  let run: LineageEvent.Run
  let job: LineageEvent.Job
  let inputs: [LineageEvent.Dataset]

  private var namespace: String { job.namespace }

  /// One attempt to read a document.
  init(reading document: DocumentID, attempt: Int, at start: Timestamp, in namespace: String) {
    run = .init(of: ["read", document.rawValue, "\(attempt)", start.description])
    job = .init(namespace: namespace, name: "read")
    inputs = [.init(namespace: namespace, name: Self.name(of: document))]
  }

  /// One turn in which leads are derived from claims.
  init(derivingAt start: Timestamp, by process: String, in namespace: String) {
    run = .init(of: ["derive", process, start.description])
    job = .init(namespace: namespace, name: "derive-leads")
    inputs = [.init(namespace: namespace, name: "claims")]
  }

  func start(at now: Timestamp) -> LineageEvent {
    LineageEvent(eventType: .start, eventTime: now, run: run, job: job, inputs: inputs)
  }

  /// What was read: each field with the pages that it stands on and the rules that found it.
  func complete(_ report: ExtractionReport, at now: Timestamp) -> LineageEvent {
    let document = report.document.id
    var sightings: [String: [Int: Set<String>]] = [:]
    func note(_ field: String, _ evidence: Evidence, _ method: Statement.Method) {
      let rule = "\(method.extractor)/\(method.rule)@\(method.version)"
      for part in evidence.parts {
        sightings[field, default: [:]][part.page, default: []].insert(rule)
      }
    }
    for claim in report.claims.statements {
      note(claim.field.rawValue, claim.evidence, claim.method)
    }
    for claim in report.claims.intents {
      note("intent.\(claim.category.rawValue)", claim.evidence, claim.method)
    }
    let input = Self.name(of: document)
    let fields = sightings.mapValues { pages in
      LineageFacet.ColumnLineage.Field(
        inputFields: pages.sorted { $0.key < $1.key }.map { page, rules in
          .init(
            namespace: namespace, name: input, field: "page \(page)",
            transformations: rules.sorted().map { .init(description: $0) })
        })
    }
    let output = LineageEvent.Dataset(
      namespace: namespace, name: "claims/\(document.rawValue)",
      facets: .init(columnLineage: .init(fields: fields)))
    return complete([output], at: now)
  }

  /// Profiles have the fields of claims, chosen by survivorship.
  func completeLeads(at now: Timestamp) -> LineageEvent {
    let fields = Field.allCases.map { field in
      let input = LineageFacet.ColumnLineage.InputField(
        namespace: namespace, name: "claims", field: field.rawValue,
        transformations: [.init(description: "survivorship")])
      return (field.rawValue, LineageFacet.ColumnLineage.Field(inputFields: [input]))
    }
    let profiles = LineageEvent.Dataset(
      namespace: namespace, name: "profiles",
      facets: .init(
        columnLineage: .init(fields: Dictionary(uniqueKeysWithValues: fields))))
    return complete([profiles, .init(namespace: namespace, name: "leads")], at: now)
  }

  /// - Parameter message: a code with its remedy; no text of a document.
  func fail(_ message: String, at now: Timestamp, isFinal: Bool = true) -> LineageEvent {
    var failed = run
    failed.facets.errorMessage = .init(message: message)
    return LineageEvent(
      eventType: isFinal ? .fail : .abort, eventTime: now, run: failed, job: job, inputs: inputs)
  }

  private func complete(
    _ outputs: [LineageEvent.Dataset], at now: Timestamp
  ) -> LineageEvent {
    LineageEvent(
      eventType: .complete, eventTime: now, run: run, job: job, inputs: inputs, outputs: outputs)
  }

  private static func name(of document: DocumentID) -> String { "documents/\(document.rawValue)" }
}
