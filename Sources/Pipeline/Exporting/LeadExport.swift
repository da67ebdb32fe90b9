import Delivery
package import LeadModel
package import Storage

/// `galena export`: leads as they would be handed over, as CSV or JSON Lines.
package struct LeadExport: Sendable {
  package enum Format: String, Sendable, CaseIterable { case csv, jsonl }

  let store: Store
  /// Also leads that did not qualify.
  let includesAll: Bool
  /// Only leads that receivers may be told of.
  let isReleasedOnly: Bool

  package init(store: Store, includesAll: Bool = false, isReleasedOnly: Bool = false) {
    self.store = store
    self.includesAll = includesAll
    self.isReleasedOnly = isReleasedOnly
  }

  /// Gives the lines one after the other, without their ends; how many leads they are.
  package func run(
    _ filter: LeadFilter, as format: Format, _ line: (String) throws -> Void
  ) throws -> Int {
    let all = try store.leads()
    let builder = HandOffBuilder(store: store, leads: all)
    let rows = try store.leads(matching: filter).filter { row in
      includesAll || row.decision?.qualified == true
    }
    if format == .csv { try line(LeadSheet.header) }
    var count = 0
    for row in rows {
      guard let decision = row.decision else { continue }
      if isReleasedOnly, try store.news(of: row.lead).isHeld { continue }
      let handOff = try builder.handOff(
        of: row.lead.id, event: decision.qualified ? .qualified : .unqualified,
        key: Digest.id(["export", decision.id.rawValue]))
      guard let handOff else { continue }
      try line(
        format == .csv ? LeadSheet.line(handOff) : String(decoding: handOff.json, as: UTF8.self))
      count += 1
    }
    return count
  }
}
