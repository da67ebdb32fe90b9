import Graph
import LeadModel

extension FeatureDefinition {
  static let freeMailOnly = FeatureDefinition(
    "free-mail-only", version: 1, type: .flag, sources: ["contact.email"],
    owner: .contacts,
    purpose: "Whether all known e-mail addresses are at free-mail providers; missing without any."
  ) { view in
    let found = view.fields([.email], of: [view.person, view.organization])
    let domains = found.compactMap { $0.field.value.display.mailDomain }
    guard !domains.isEmpty else { return nil }
    return Finding(
      value: .flag(domains.allSatisfy(FreeMail.domains.contains)),
      sources: found.map { .field(.email, of: $0.profile) },
      eventTime: found.compactMap(\.field.latest).max())
  }
}
