import LeadModel
import Storage

/// All leads with what people see of them, to be compared.
struct LeadSnapshot {
  private struct Entry {
    let title: String
    let fields: [String: String]
  }

  private var entries: [LeadID: Entry] = [:]
  private var order: [LeadID] = []

  init(of store: Store) throws {
    let profiles = Dictionary(uniqueKeysWithValues: try store.profiles().map { ($0.id, $0) })
    for row in try store.leads() {
      let ids = [row.lead.person, row.lead.organization].compactMap(\.self)
      let fields = Self.fields(of: row, ids.compactMap { profiles[$0] })
      entries[row.lead.id] = Entry(title: row.title, fields: fields)
      order.append(row.lead.id)
    }
  }

  private static func fields(of row: LeadRow, _ profiles: [Profile]) -> [String: String] {
    var fields: [String: String] = [:]
    for field in profiles.flatMap(\.fields) {
      fields[field.field.rawValue, default: ""] +=
        (fields[field.field.rawValue] == nil ? "" : "; ") + field.value.display
    }
    for (name, points) in [("fit", row.fit), ("intent", row.intent), ("combined", row.combined)] {
      fields["score.\(name)"] = points.map { String(($0 * 10).rounded() / 10) }
    }
    fields["tier"] = row.decision?.tier
    fields["queue"] = row.decision?.queue
    fields["owner"] = row.decision?.owner
    fields["qualified"] = row.decision.map { $0.qualified ? "yes" : "no" }
    return fields
  }

  /// What became of leads, in the order of the later ones; those that went come last.
  func changes(to later: LeadSnapshot) -> [LeadChange] {
    let kept = later.order.compactMap { id -> LeadChange? in
      guard let after = later.entries[id] else { return nil }
      guard let before = entries[id] else {
        return LeadChange(lead: id, title: after.title, kind: .added, fields: [])
      }
      let names = Set(before.fields.keys).union(after.fields.keys).sorted()
      let differences = names.compactMap { name -> LeadChange.Difference? in
        let (old, new) = (before.fields[name], after.fields[name])
        return old == new ? nil : .init(field: name, before: old, after: new)
      }
      return differences.isEmpty
        ? nil : LeadChange(lead: id, title: after.title, kind: .changed, fields: differences)
    }
    let gone = order.filter { later.entries[$0] == nil }.map {
      LeadChange(lead: $0, title: entries[$0]?.title ?? "", kind: .removed, fields: [])
    }
    return kept + gone
  }
}
