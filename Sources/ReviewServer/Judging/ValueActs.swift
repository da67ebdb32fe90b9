import HTTPTypes
import LeadModel
import Pipeline
import Storage

/// Judgements on values: durable before the answer, worked into the leads after it.
struct ValueActs: Sendable {
  /// What somebody says of a value.
  struct Verdict: Sendable {
    let statement: String
    /// `accept`, `reject` or `correct`.
    let kind: String
    /// The right one, of a correction.
    let value: String?
    let reason: String
    /// Where the right one stands; `nil` where the wrong one does.
    let place: PickedPlace?
  }

  private let call: Call

  init(_ call: Call) { self.call = call }

  func judge(_ verdict: Verdict) async throws -> Judgement {
    let place = try await evidence(verdict)
    let made = try await Aside.run(throwing: {
      let made = try judgement(verdict, at: place)
      try call.desk.store.save(made)
      return made
    })
    call.desk.queue.judged(StatementID(verdict.statement), by: made.id)
    call.desk.refresher.request()
    return made
  }

  /// As if a judgement had never been made; by its id, or the beginning of it.
  func withdraw(_ id: String, because reason: String) async throws -> Judgement {
    let made = try await Aside.run(throwing: {
      let made = try call.desk.judgementDesk(of: call, reason: reason).withdrawn(id)
      try call.desk.store.save(made)
      return made
    })
    if case .withdrawn(let judgement) = made.verdict { call.desk.queue.withdrawn(judgement) }
    call.desk.refresher.request()
    return made
  }

  private func evidence(_ verdict: Verdict) async throws -> Evidence? {
    guard let place = verdict.place else { return nil }
    guard verdict.kind == "correct" else {
      throw Problem(.badRequest, "Only a correction has a place of its own.")
    }
    let origin = try call.desk.store.statement(StatementID(verdict.statement))
    guard let document = origin?.document else { throw Problem.absent("value of this id") }
    return try await place.evidence(in: document, call.desk)
  }

  private func judgement(_ verdict: Verdict, at place: Evidence?) throws -> Judgement {
    let desk = call.desk.judgementDesk(of: call, reason: verdict.reason)
    switch verdict.kind {
    case "accept": return try desk.accepted(verdict.statement)
    case "reject": return try desk.rejected(verdict.statement)
    case "correct":
      guard let value = verdict.value else {
        throw Problem(.badRequest, "Write the right value into the field.")
      }
      return try desk.corrected(verdict.statement, to: value, at: place)
    default: throw Problem(.badRequest, "A value is accepted, rejected or corrected.")
    }
  }
}
